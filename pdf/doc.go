// Package pdf turns a report and its drawings into a tagged A4 paper. It works
// in stages that hand on plain values:
//
//	flow      blocks → strips: lines, table rows and room for drawings, measured,
//	          one below the other, each piece bound to its place in the tag tree
//	paginate  strips → pages: what stands where, and how high the drawings are;
//	          nothing is painted yet
//	paint     pages and drawings → page descriptions with marked content, and what
//	          the finished file must know of them
//	press     page descriptions → a file without fonts (the only user of fpdf),
//	          and the fonts that it is to have
//
// The package finish then makes that file a tagged, archivable one.
//
// How a report is tagged: the document is a flat run of blocks, as it is read, or
// one such run for each language, each a Part with its language and a bookmark.
// A list of definitions is an L whose items have the term as Lbl and what is
// said of it as LBody, so that a listener hears how many fields there are and
// can step through them. A figure's title, subtitle and source are paragraphs
// around the Figure element, since most readers speak a figure's alternative
// text instead of anything inside it. Each band of a table opens a TBody of its
// own, and tables with bands or two header rows name the headers of every cell.
// A small chart in a cell is a Figure of the cell if it has words of its own, and an
// artifact if the figures beside it say what it shows. The lines of the contents
// are links in the links' colour, but not underlined: there is nothing else among
// them to be told from. Short forms and words in another language are Spans. Signs
// before words, rules, shading, markings, running heads, repeated header rows and
// what stands on a blank last page are artifacts.
package pdf
