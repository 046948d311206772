/** Something to wait for that a test gives when it wants. */
export interface Signal {
  readonly given: Promise<void>;
  give(): void;
}

/** A new signal, not given yet. */
export function signal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
