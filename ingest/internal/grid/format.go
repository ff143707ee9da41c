package grid

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// builtIn are the number formats that a workbook names by number alone
// (ECMA-376, 18.8.30), as far as they say more than a date.
var builtIn = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "£#,##0", 6: "£#,##0", 7: "£#,##0.00", 8: "£#,##0.00",
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "£#,##0", 43: "#,##0.00", 44: "£#,##0.00",
	48: "##0.0E+0", 49: "@",
}

// datedNumbers are the built-in formats of dates and times, those of East
// Asian versions included.
func datedNumber(id int) bool {
	return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58
}

// formatOf reads what a style says of a number and its fill.
func formatOf(style *excelize.Style) *Format {
	if style == nil {
		return General
	}
	f := &Format{Decimals: -1}
	switch {
	case style.CustomNumFmt != nil && *style.CustomNumFmt != "":
		f.read(*style.CustomNumFmt)
	case datedNumber(style.NumFmt):
		f.Dated, f.Code = true, "dd/mm/yyyy"
		if style.NumFmt == 17 {
			f.Code = "mmm-yy"
		}
	default:
		f.read(builtIn[style.NumFmt])
	}
	if style.Font != nil {
		f.Struck = style.Font.Strike
	}
	if style.Fill.Type == "pattern" && style.Fill.Pattern == 1 && len(style.Fill.Color) > 0 {
		f.Fill = strings.ToUpper(style.Fill.Color[0])
	}
	return f
}

// read understands a format code: `0.0%`, `£#,##0`, `mmm-yy`, `[Red]-0.0;"n/a"`.
// Only its first section, that of positive numbers, counts.
func (f *Format) read(code string) {
	f.Code = code
	bare := bareCode(code)
	lower := strings.ToLower(bare)
	if lower == "" || lower == "general" || lower == "@" {
		return
	}
	f.Percent = strings.Contains(bare, "%")
	f.Money = strings.Contains(code, "£") || strings.Contains(code, "GBP")
	if strings.ContainsAny(lower, "dmyhs") && !strings.ContainsAny(bare, "0#?") {
		f.Dated = true
		return
	}
	f.Decimals = 0
	if _, fraction, found := strings.Cut(bare, "."); found {
		f.Decimals = min(len(fraction)-len(strings.TrimLeft(fraction, "0#?")), 6)
	}
}

// bareCode is the first section of a format code without quoted text, escaped
// characters, colours, conditions and padding.
func bareCode(code string) string {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			return b.String()
		case '"':
			if n := strings.IndexByte(code[i+1:], '"'); n >= 0 {
				i += n + 1
			}
		case '[':
			if n := strings.IndexByte(code[i:], ']'); n >= 0 {
				if span := strings.ToLower(code[i+1 : i+n]); span == "h" || span == "hh" || span == "m" || span == "mm" || span == "s" {
					b.WriteString(span)
				}
				i += n
			}
		case '\\', '_', '*':
			i++
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
