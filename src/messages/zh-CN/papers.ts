/** The words of the papers: what each kind says. */
export const papers = {};
