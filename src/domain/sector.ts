/** The ten trades of the district's committees (专委会): how monthly tables are grouped, and ids of checklists. */
export const SECTORS = [
  'traffic',
  'hazchem',
  'fire',
  'construction',
  'gas',
  'special-equipment',
  'commerce',
  'culture-tourism',
  'campus',
  'new-risk',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Where what belongs to none of the ten is counted. */
export const OTHER_SECTOR = 'other';
export type CountedSector = Sector | typeof OTHER_SECTOR;
export const COUNTED_SECTORS: readonly CountedSector[] = [...SECTORS, OTHER_SECTOR];

/** The sector under which figures count what a checklist or a record names. */
export function countedSector(named: string): CountedSector {
  return SECTORS.find((sector) => sector === named) ?? OTHER_SECTOR;
}

/** How rosters name a trade: any of these words in it. */
const NAMES: readonly (readonly [Sector, RegExp])[] = [
  ['traffic', /交通|道路运输|客运|货运/],
  ['hazchem', /危化|危险化学品|危险品|烟花|爆竹/],
  ['fire', /消防/],
  ['construction', /建筑|建设|施工|自建房/],
  ['gas', /燃气|城市运行|液化气|天然气/],
  ['special-equipment', /特种设备|电梯|锅炉/],
  ['commerce', /商贸|商业|商务|商场/],
  ['culture-tourism', /文旅|文化|旅游/],
  ['campus', /校园|学校|教育/],
  ['new-risk', /新领域|新风险|新业态/],
];

/** The sector of an id or a usual Chinese name; undefined for a word that names none, or several. */
export function sectorNamed(text: string): Sector | undefined {
  const word = text.trim().toLowerCase();
  const id = SECTORS.find((sector) => sector === word);
  const named = NAMES.filter(([, pattern]) => pattern.test(word));
  return id ?? (named.length === 1 ? named[0]![0] : undefined);
}

/** The same, and the name of what is counted under none of the ten. */
export function countedSectorNamed(text: string): CountedSector | undefined {
  return /^(other|其他)$/i.test(text.trim()) ? OTHER_SECTOR : sectorNamed(text);
}
