/** The form's layout in Typst. All measures come with the data, in millimetres and points. */
export const source = `
#let model = data.model
#let (PAGE, COLUMNS, HEIGHTS, SIZES) = data.grid
#let millimetres(widths) = widths.map(width => width * 1mm)
#let strong-stroke = 0.3pt
#let heading-fill = luma(232)
#let CELL-PADDING = 1mm

#let note(content) = text(size: SIZES.note * 1pt, content)
#let heavy(content) = text(stroke: strong-stroke, content)
#let lines(texts) = texts.map(line => [#line]).join(linebreak())

#set document(title: model.title)
#set page(
  width: PAGE.width * 1mm,
  height: PAGE.height * 1mm,
  margin: (top: PAGE.top * 1mm, bottom: PAGE.bottom * 1mm, left: PAGE.left * 1mm, right: PAGE.right * 1mm),
  footer-descent: 20%,
)
// Edges by the em, so that lines are equally high in every font.
#set text(
  size: SIZES.text * 1pt,
  lang: if model.language == "en" { "en" } else { "zh" },
  region: if model.language == "en" { "GB" } else { "CN" },
  cjk-latin-spacing: none,
  top-edge: 0.85em,
  bottom-edge: -0.15em,
  hyphenate: false,
)
#set par(leading: 0.3em, spacing: 0.4em, justify: false)
#set table(stroke: 0.5pt, inset: (x: 1.2mm, y: CELL-PADDING), align: left + horizon)
#show table.cell: set block(breakable: false)

#let footer(checklist) = {
  set text(size: SIZES.footer * 1pt)
  let (before, between, after) = data.page
  grid(
    columns: (1fr, auto),
    checklist.version,
    context [#before#counter(page).display()#between#counter(page).final().first()#after],
  )
}

#let heading-row(title, count) = table.cell(
  colspan: count,
  align: left + horizon,
  fill: heading-fill,
  text(size: SIZES.heading * 1pt, heavy(title)),
)

// At least as high as a row must be to be written in.
#let label-cell(content, height: 0) = table.cell(
  align: center + horizon,
  if height == 0 { content } else {
    grid(
      columns: (0pt, 1fr),
      align: center + horizon,
      block(height: height * 1mm - 2 * CELL-PADDING), content,
    )
  },
)

// A choice to tick is not broken over lines; two of them may be.
#let unbroken(parts) = parts.map(part => box(part)).join(h(1em, weak: true))

#let field-table(rows, widths, height, heading: none) = table(
  columns: millimetres(widths),
  ..if heading != none { (heading-row(heading, 4),) },
  ..rows.map(row => row.map(field => (
    label-cell(field.label, height: height),
    table.cell(colspan: if row.len() == 1 { 3 } else { 1 }, unbroken(field.content)),
  ))).flatten(),
)

#let item-cells(item) = (
  label-cell(str(item.number), height: HEIGHTS.item),
  {
    item.text
    for line in item.notes { linebreak() + note(line) }
  },
  lines(item.results),
  table.cell(align: left + top, lines(item.measure)),
)

#let section-table(section) = table(
  columns: millimetres(COLUMNS.items),
  table.header(
    heading-row(section.title, 4),
    ..(data.columns.number, data.columns.item, data.columns.result, data.columns.remark).map(label-cell),
  ),
  ..section.items.map(item-cells).flatten(),
)

#let hazard-table(hazards) = table(
  columns: millimetres(COLUMNS.hazards),
  heading-row(hazards.title, hazards.columns.len()),
  ..hazards.columns.map(label-cell),
  ..range(hazards.rows).map(_ => hazards.row.map(cell => label-cell(lines(cell), height: HEIGHTS.hazard))).flatten(),
)

#for checklist in model.checklists {
  page(footer: footer(checklist), {
    align(center, text(size: SIZES.title * 1pt, heavy(checklist.title)))
    align(center, note[#checklist.origin])
    v(1mm)
    field-table(checklist.enterprise, COLUMNS.fields, HEIGHTS.field)
    note(checklist.howTo)
    for section in checklist.sections { section-table(section) }
    v(1mm)
    // Nobody should sign a sheet that holds nothing but signatures.
    block(breakable: false, {
      hazard-table(checklist.hazards)
      v(1mm)
      field-table(
        checklist.signatures.lines,
        COLUMNS.signatures,
        HEIGHTS.signature,
        heading: checklist.signatures.title,
      )
      note(checklist.version)
    })
  })
}
`;
