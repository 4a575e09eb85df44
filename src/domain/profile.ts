import type { Inspector } from './inspection.ts';
import type { BodyKind, PaperKind } from './paper.ts';

/** 发文主体: who we are on paper. Versioned: an issued paper names the version by which it was made. */
export interface Profile {
  /** A stable word, such as `taoyuan`. */
  readonly id: string;
  readonly body: BodyKind;
  /** As it stands at the head of a paper, such as 南昌市西湖区桃源街道办事处. */
  readonly name: string;
  /** The street that a subdistrict is; one of `STREETS`. */
  readonly street?: string | undefined;
  readonly numbering: Numbering;
  /** 行政复议机关. Without it an order is refused. */
  readonly reconsideration?: string | undefined;
  /** 有管辖权的法院. Without it an order is refused. */
  readonly court?: string | undefined;
  readonly officers: readonly Inspector[];
  readonly contact?: { readonly name?: string | undefined; readonly phone?: string | undefined } | undefined;
  /** 归档说明, printed beside the copies line where it is given. */
  readonly retention?: string | undefined;
  /** The office's own Word templates by kind: paths, relative to the data folder. */
  readonly templates?: Readonly<Partial<Record<PaperKind, string>>> | undefined;
}

/** How the papers of a body are numbered. */
export interface Numbering {
  /** `shared`: one serial runs through all kinds; `per-kind`: each kind counts by itself. */
  readonly series: 'shared' | 'per-kind';
  /**
   * The number as printed, by kind or for all of them, with `{年}` and `{号}`: `（西）应急责改〔{年}〕{号}号`. A kind without
   * a template gets its number typed in.
   */
  readonly templates: Readonly<Partial<Record<PaperKind | 'default', string>>>;
  /** Kinds whose number the bureau's own system gives: it is always typed in. */
  readonly typed?: readonly PaperKind[] | undefined;
}
