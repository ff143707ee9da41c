package finish

import (
	"bytes"
	"encoding/xml"
)

// xmp is the document's metadata as an XMP packet. It says the same as Info,
// and claims PDF/UA-1 and PDF/A, level a.
func (d *Document) xmp() []byte {
	var b bytes.Buffer
	b.WriteString(xmpBegin)
	property(&b, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", d.Title, "</rdf:li></rdf:Alt></dc:title>")
	property(&b, "<dc:creator><rdf:Seq><rdf:li>", d.Author, "</rdf:li></rdf:Seq></dc:creator>")
	property(&b, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", d.Subject, "</rdf:li></rdf:Alt></dc:description>")
	property(&b, "<dc:language><rdf:Bag><rdf:li>", d.Language, "</rdf:li></rdf:Bag></dc:language>")
	property(&b, "<pdf:Producer>", d.Producer, "</pdf:Producer>")
	if !d.Produced.IsZero() {
		date := d.Produced.Time().Format("2006-01-02T15:04:05+00:00")
		property(&b, "<xmp:CreateDate>", date, "</xmp:CreateDate>")
		property(&b, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>")
		property(&b, "<xmp:MetadataDate>", date, "</xmp:MetadataDate>")
	}
	property(&b, "<pdfaid:part>", d.archivalPart(), "</pdfaid:part>")
	b.WriteString(xmpEnd)
	return b.Bytes()
}

// archivalPart is the part of ISO 19005 that the file keeps to: the second, or
// the third where files are attached. They differ in nothing else.
func (d *Document) archivalPart() string {
	if len(d.Attachments) > 0 {
		return "3"
	}
	return "2"
}

// property writes words between tags, nothing when there are no words.
func property(b *bytes.Buffer, open, words, shut string) {
	if words == "" {
		return
	}
	b.WriteString(open)
	_ = xml.EscapeText(b, []byte(words)) // a buffer takes everything
	b.WriteString(shut + "\n")
}

const xmpBegin = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
	`<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
`

// xmpEnd ends the packet with the identifiers of the two standards. PDF/A wants
// properties described that it does not know itself: PDF/UA's is one.
const xmpEnd = `<pdfuaid:part>1</pdfuaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
