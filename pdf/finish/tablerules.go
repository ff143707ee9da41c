package finish

import "fmt"

// checkTable makes sure that a table's cells fill a rectangle, that header
// cells say what they head, and that what cells name as their headers are
// header cells of the same table.
func (t *tree) checkTable(table int32) error {
	rows := t.rows(table, nil)
	if err := t.checkSpans(rows); err != nil {
		return err
	}
	for _, row := range rows {
		for c := row + 1; c < t.nodes[row].end; c = t.nodes[c].end {
			cell := &t.nodes[c]
			if cell.Type == "TH" && cell.Scope == "" {
				return fmt.Errorf("finish: a header cell of a table has no scope")
			}
			for _, id := range cell.Headers {
				header, known := t.ids[id]
				if !known || header < table || header >= t.nodes[table].end || t.nodes[header].Type != "TH" {
					return fmt.Errorf("finish: a cell is headed by %q, which is no header cell of its table", id)
				}
			}
		}
	}
	return nil
}

// rows lists the rows of a table or of a part of it, without those of tables
// within its cells.
func (t *tree) rows(part int32, rows []int32) []int32 {
	for k := part + 1; k < t.nodes[part].end; k = t.nodes[k].end {
		switch t.nodes[k].Type {
		case "TR":
			rows = append(rows, k)
		case "THead", "TBody", "TFoot":
			rows = t.rows(k, rows)
		}
	}
	return rows
}

// checkSpans makes sure that all rows are as wide as the first, counting the
// cells that reach down from rows above.
func (t *tree) checkSpans(rows []int32) error {
	var reach []int // by column: how many rows, from this one on, are filled
	for r, row := range rows {
		column := 0
		for c := row + 1; c < t.nodes[row].end; c = t.nodes[c].end {
			for column < len(reach) && reach[column] > 0 {
				column++
			}
			for range max(1, t.nodes[c].ColSpan) {
				if r == 0 {
					reach = append(reach, 0)
				}
				if column >= len(reach) || reach[column] > 0 {
					return fmt.Errorf("finish: row %d of a table is wider than the first, or two of its cells overlap", r+1)
				}
				reach[column] = max(1, t.nodes[c].RowSpan)
				column++
			}
		}
		for column := range reach {
			if reach[column] == 0 {
				return fmt.Errorf("finish: row %d of a table is narrower than the first", r+1)
			}
			reach[column]--
		}
	}
	for _, left := range reach {
		if left > 0 {
			return fmt.Errorf("finish: a cell of a table spans more rows than there are")
		}
	}
	return nil
}
