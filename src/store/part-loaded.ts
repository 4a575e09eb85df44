type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** Methods of a part of the store that is loaded when the first of them is called: a start pays for what it uses. */
export function partLoaded<Part, Name extends keyof Part>(
  load: () => Promise<Part>,
  names: readonly Name[],
): Pick<Part, Name> {
  let part: Promise<Part> | undefined;
  const called =
    (name: Name): Method =>
    async (...args) => {
      part ??= load();
      return ((await part)[name] as Method)(...args);
    };
  return Object.fromEntries(names.map((name) => [name, called(name)])) as Pick<Part, Name>;
}
