/**
 * A value that grows and can be watched, in the form of React's `useSyncExternalStore`. It may change thousands of times in a
 * row: a picture of it is made when somebody looks, and watchers are told of the first change after that only.
 */
export abstract class Observed<Picture> {
  readonly #listeners = new Set<() => void>();
  #picture: Picture | null = null;

  /** Calls `listener` when the picture last taken is no longer true, until the function that it answers with is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The value as it is: the same object until something changes. */
  readonly getSnapshot = (): Picture => (this.#picture ??= this.picture());

  protected abstract picture(): Picture;

  protected changed(): void {
    if (this.#picture === null) return;
    this.#picture = null;
    for (const listener of this.#listeners) listener();
  }
}
