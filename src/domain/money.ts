/** Amounts are told in 万元 and added up in 分, of which there are no parts: a sum of decimals drifts. */
const FEN_PER_WAN = 1_000_000;

/** An amount in 万元 as whole 分. */
export function fenOf(wan: number): number {
  return Math.round(wan * FEN_PER_WAN);
}

/** 分 as an amount in 万元, with as many decimals as it has. */
export function wanOf(fen: number): number {
  return fen / FEN_PER_WAN;
}
