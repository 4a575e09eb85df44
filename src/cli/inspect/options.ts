/** The flags of `inspect`. Every question of the terminal has one. */
export interface InspectOptions {
  readonly demo?: boolean;
  readonly answers?: string;
  readonly answersTemplate?: boolean;
  /** A number, or true for the latest. */
  readonly resume?: string | true;
  /** An inspection or an enterprise whose open hazards are looked at again. */
  readonly followUp?: string;
  readonly failedBefore?: boolean;
  readonly enterprise?: string;
  readonly kind?: string;
  readonly traits?: string;
  readonly inspector?: readonly string[];
  readonly out?: string;
  readonly template?: string;
  readonly format: string;
  readonly json?: boolean;
}
