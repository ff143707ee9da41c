package finish

import (
	"encoding/xml"
	"strings"
	"testing"
)

// packet is what is read back of an XMP packet.
type packet struct {
	Description struct {
		Title       string `xml:"title>Alt>li"`
		Creator     string `xml:"creator>Seq>li"`
		Description string `xml:"description>Alt>li"`
		Language    string `xml:"language>Bag>li"`
		Producer    string `xml:"http://ns.adobe.com/pdf/1.3/ Producer"`
		Created     string `xml:"http://ns.adobe.com/xap/1.0/ CreateDate"`
		Modified    string `xml:"http://ns.adobe.com/xap/1.0/ ModifyDate"`
		UAPart      string `xml:"http://www.aiim.org/pdfua/ns/id/ part"`
		APart       string `xml:"http://www.aiim.org/pdfa/ns/id/ part"`
		Conformance string `xml:"http://www.aiim.org/pdfa/ns/id/ conformance"`
		Described   string `xml:"schemas>Bag>li>namespaceURI"`
	} `xml:"RDF>Description"`
}

// A file with attachments claims the part of PDF/A that allows them.
func TestAttachmentsAreMetadataToo(t *testing.T) {
	raw, doc := sample(t)
	doc.Attachments = []Attachment{{Name: "figures.csv", MIME: "text/csv", Relationship: "Source"}}
	f := finish(t, raw, doc)
	var p packet
	if err := xml.Unmarshal(f.streams[f.refs(f.catalog(), "/Metadata")[0]], &p); err != nil {
		t.Fatal(err)
	}
	if got := p.Description.APart + p.Description.Conformance; got != "3A" {
		t.Errorf("claims PDF/A-%s, want 3A", got)
	}
}

func TestMetadata(t *testing.T) {
	for _, said := range []string{
		"Plain",
		"Children’s services − Tŷ Gwyn ≥ 90%",
		`<b>Q4 & "year end"</b> (draft\) ]]>`,
		"invalid \xff\xfe bytes, and 👍",
	} {
		raw, doc := sample(t)
		doc.Title, doc.Author, doc.Subject, doc.Producer = said, "by "+said, "on "+said, "with "+said
		f := finish(t, raw, doc)
		data := f.streams[f.refs(f.catalog(), "/Metadata")[0]]
		var p packet
		if err := xml.Unmarshal(data, &p); err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		var info string
		for _, o := range f.objects {
			if strings.HasPrefix(o, "<</Title") && strings.Contains(o, "/Producer") {
				info = o
			}
		}
		said = strings.ReplaceAll(said, "\xff\xfe", "\uFFFD\uFFFD")
		for _, c := range []struct{ name, xmp, info, want string }{
			{"title", p.Description.Title, words(info, "/Title"), said},
			{"author", p.Description.Creator, words(info, "/Author"), "by " + said},
			{"subject", p.Description.Description, words(info, "/Subject"), "on " + said},
			{"producer", p.Description.Producer, words(info, "/Producer"), "with " + said},
			{"created", p.Description.Created, "2020-09-30T00:00:00+00:00", "2020-09-30T00:00:00+00:00"},
			{"modified", p.Description.Modified, p.Description.Created, "2020-09-30T00:00:00+00:00"},
			{"info's dates", words(info, "/CreationDate"), words(info, "/ModDate"), "D:20200930000000+00'00'"},
			{"language", p.Description.Language, words(f.catalog(), "/Lang"), "en-GB"},
			{"PDF/UA", p.Description.UAPart, "1", "1"},
			{"PDF/A", p.Description.APart + p.Description.Conformance, "2A", "2A"},
			{"extension", p.Description.Described, "http://www.aiim.org/pdfua/ns/id/", "http://www.aiim.org/pdfua/ns/id/"},
		} {
			if c.xmp != c.want || c.info != c.want {
				t.Errorf("%s: XMP says %q, Info %q, want %q", c.name, c.xmp, c.info, c.want)
			}
		}
	}
}
