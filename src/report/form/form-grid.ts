/** The form's measures in millimetres, the same in every format. */
export const PAGE = { width: 210, height: 297, top: 14, bottom: 16, left: 16, right: 14 } as const;

/** Column widths; each set fills the width between the margins. */
export const COLUMNS = {
  /** Label, content, label, content. */
  fields: [32, 62, 26, 60],
  /** Number, what to check, boxes, remarks. */
  items: [10, 98, 20, 52],
  /** Item, place, description, grade, requirement, due. */
  hazards: [12, 29, 56, 17, 44, 22],
  signatures: [53, 42, 35, 50],
} as const;

/** Least heights of rows that are written in by hand. */
export const HEIGHTS = { field: 7.5, item: 12, hazard: 14, signature: 12 } as const;

/** Font sizes in points. */
export const SIZES = { title: 16, heading: 10.5, text: 9.5, note: 7.5, footer: 7.5 } as const;
