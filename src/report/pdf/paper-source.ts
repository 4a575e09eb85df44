/** The layout of all papers in Typst. All measures come with the data, in millimetres and points. */
export const source = `
#let red = rgb("#e60012")
#let heavy(content) = text(stroke: 0.3pt, content)
#let words = data.words
#let is-letter(paper) = paper.layout == "letter"

// Lines of a fixed height: what type leaves of it is leading.
#let leaded(size, height, body) = {
  set text(size: size * 1pt)
  set par(leading: (height - size) * 1pt, spacing: (height - size) * 1pt)
  body
}
#let broken(content) = content.split("\\n").join(linebreak())

#let page-end(index) = label("end-" + str(index))
#let form-number(index) = context {
  let total = counter(page).at(page-end(index)).first()
  align(center, text(size: 9pt)[#words.page.before#counter(page).get().first()#words.page.between#total#words.page.after])
}
#let letter-number() = context {
  let number = counter(page).get().first()
  let content = text(size: 14pt)[— #number —]
  if calc.odd(number) { align(right, pad(right: 14pt, content)) } else { align(left, pad(left: 14pt, content)) }
}

#let page-foot(paper, style, index) = {
  leaded(style.sizes.note, style.leading.table, paper.everyPage.map(broken).join(parbreak()))
  if is-letter(paper) { letter-number() } else { form-number(index) }
}
#let page-head(paper) = {
  set text(size: 10.5pt)
  align(right, (paper.head.mark, paper.head.translation).filter(line => line != "").map(heavy).join(linebreak()))
}

#let form-head(head, style) = {
  let (sizes, leading) = style
  set align(center)
  leaded(sizes.issuer, leading.title, {
    if head.banner != "" { par(broken(head.banner)) }
    if head.issuer != "" { par(heavy(broken(head.issuer))) }
  })
  if head.title != "" {
    v(2mm, weak: true)
    leaded(sizes.title, leading.title, par(heavy(broken(head.title))))
    block(above: 2.4mm, below: 0pt, line(length: 100%, stroke: 0.6pt))
    block(spacing: 0.9mm, line(length: 100%, stroke: 0.6pt))
  }
  if head.number != "" { leaded(sizes.body, leading.body, block(above: 3mm, below: 4mm, broken(head.number))) }
}

#let letter-head(head, style) = {
  let (sizes, leading) = style
  set align(center)
  if head.issuer != "" {
    block(below: leading.body * 1pt, text(size: sizes.issuer * 1pt, fill: red, stroke: 0.5pt + red, broken(head.issuer)))
  }
  if head.number != "" { block(below: 8pt, text(size: sizes.body * 1pt, broken(head.number))) }
  block(spacing: 0pt, line(length: 100%, stroke: 2pt + red))
  if head.banner != "" { block(above: 12pt, text(size: sizes.body * 1pt, broken(head.banner))) }
  leaded(sizes.title, leading.title, block(
    above: 2 * leading.body * 1pt,
    below: leading.body * 1pt,
    heavy(broken(head.title)),
  ))
}

#let heading-line(paper, content) = if content != "" {
  block(sticky: true, {
    if is-letter(paper) and paper.language != "en" { h(2em) }
    heavy(broken(content))
  })
}

#let text-block(paper, style, one, keep) = {
  heading-line(paper, one.heading)
  for (at, content) in one.paragraphs.enumerate() {
    let is-last = at == one.paragraphs.len() - 1
    if one.look == "body" {
      let indent = if paper.language == "en" { 0em } else { 2em }
      set par(justify: true, first-line-indent: (amount: indent, all: true))
      block(sticky: keep and is-last, par(broken(content)))
    } else {
      leaded(style.sizes.note, style.leading.table, block(sticky: keep or not is-last, above: 2mm, broken(content)))
    }
  }
}

#let box-rows(style, rows) = {
  let widths(count) = data.boxes.at(str(count), default: (24 / count, 24 / count))
  let edges(count) = {
    let (label, box) = widths(count)
    range(count).map(at => (at * (label + box) + label, (at + 1) * (label + box))).flatten()
  }
  let grid-edges = (0, ..rows.map(row => edges(row.len())).flatten()).dedup().sorted()
  let span(from, to) = grid-edges.position(edge => edge == to) - grid-edges.position(edge => edge == from)
  leaded(style.sizes.table, style.leading.table, table(
    columns: range(grid-edges.len() - 1).map(at => (grid-edges.at(at + 1) - grid-edges.at(at)) * 1fr),
    rows: auto,
    ..rows.map(row => {
      let ends = edges(row.len())
      let from = 0
      for (at, field) in row.enumerate() {
        let (middle, end) = (ends.at(at * 2), ends.at(at * 2 + 1))
        (
          table.cell(colspan: span(from, middle), align: center + horizon, grid(
            columns: (0pt, 1fr),
            align: center + horizon,
            block(height: data.boxHeight * 1mm - 2 * 1.4mm), broken(field.label),
          )),
          table.cell(colspan: span(middle, end), align: left + horizon, broken(field.value)),
        )
        from = end
      }
    }).flatten(),
  ))
}

// Rows are whole, unless one could be higher than a page.
#let fits(cell, share) = cell.len() / share + cell.split("\\n").len() < 25
#let row-table(paper, style, one) = {
  let is-whole = one.rows.all(row => row.enumerate().all(((at, cell)) => fits(cell, one.columns.at(at).share)))
  show table.cell: set block(breakable: not is-whole)
  heading-line(paper, one.heading)
  leaded(style.sizes.table, style.leading.table, table(
    columns: one.columns.map(column => column.share * 1fr),
    table.header(..one.columns.map(column => table.cell(align: center + horizon, heavy(broken(column.title))))),
    ..one.rows.map(row => row.enumerate().map(((at, cell)) => {
      let aligned = if one.columns.at(at).at("align", default: none) == none { left } else { center }
      table.cell(align: aligned + horizon, broken(cell))
    })).flatten(),
  ))
}

#let sign-off(paper, style, one, keep) = {
  let (left-width, right-width) = style.signOff
  let seal = one.at("seal", default: none)
  let lines = one.lines.map(broken).join(parbreak())
  if seal == none {
    block(breakable: false, lines)
  } else {
    block(breakable: false, sticky: keep or one.below.len() > 0, grid(
      columns: (left-width * 1mm, right-width * 1mm),
      lines,
      align(center, {
        v(style.sealGap * 1mm)
        par(broken(seal.issuer))
        if is-letter(paper) {
          align(right, pad(right: data.dateIndent * 1em, broken(seal.date)))
        } else { par(broken(seal.date)) }
      }),
    ))
  }
  if one.below.len() > 0 {
    leaded(style.sizes.note, style.leading.table, block(above: 2mm, sticky: keep, one.below.map(broken).join(parbreak())))
  }
}

#let annex(paper, style) = if paper.photos.len() > 0 {
  pagebreak()
  block(heavy(words.photosTitle))
  for photo in paper.photos {
    block(breakable: false, width: 100%, above: 5mm, align(center, {
      if photo.file != "" {
        let width = calc.min(data.photo.width, data.a4.width - style.margins.left - style.margins.right) * 1mm
        if photo.isWide { image(photo.file, width: width) } else { image(photo.file, height: data.photo.height * 1mm) }
        v(1mm)
      }
      text(size: style.sizes.note * 1pt, broken(photo.caption))
    }))
  }
}

#let laid-out(paper, style) = {
  if is-letter(paper) { letter-head(paper.head, style) } else { form-head(paper.head, style) }
  if paper.head.addressee != "" { block(broken(paper.head.addressee)) }
  for (at, one) in paper.blocks.enumerate() {
    let next = paper.blocks.at(at + 1, default: (type: "")).type
    if one.type == "text" { text-block(paper, style, one, next == "sign-off") }
    if one.type == "fields" { box-rows(style, one.rows) }
    if one.type == "table" { row-table(paper, style, one) }
    if one.type == "sign-off" { sign-off(paper, style, one, next == "text") }
  }
  annex(paper, style)
}

#set document(title: data.papers.first().head.title)
#set page(width: data.a4.width * 1mm, height: data.a4.height * 1mm)
// Edges by the em, so that lines are equally high in every font.
#set text(cjk-latin-spacing: none, top-edge: 0.85em, bottom-edge: -0.15em, hyphenate: false)
#set table(stroke: 0.5pt, inset: (x: 1.2mm, y: 1.4mm))
#show table: set block(above: 2.5mm, below: 2.5mm)

#for (index, paper) in data.papers.enumerate() {
  let style = data.styles.at(paper.layout)
  let (top, right, bottom, left) = style.margins
  let foot = if is-letter(paper) { data.edges.letterFooter } else { data.edges.footer }
  let extra = paper.everyPage.len() * style.leading.table * 1pt
  set page(
    margin: (top: top * 1mm, right: right * 1mm, bottom: bottom * 1mm + extra, left: left * 1mm),
    header: page-head(paper),
    header-ascent: 30%,
    footer: page-foot(paper, style, index),
    footer-descent: if is-letter(paper) { 7mm } else { 4mm },
  )
  set text(
    lang: if paper.language == "en" { "en" } else { "zh" },
    region: if paper.language == "en" { "GB" } else { "CN" },
  )
  counter(page).update(1)
  leaded(style.sizes.body, style.leading.body, laid-out(paper, style))
  [#metadata(none)#page-end(index)]
}
`;
