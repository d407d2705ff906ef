import type { Json } from './answer';
import { linkBelow } from './graphUrl';
import { MsGraphError } from './MsGraphError';
import { mergedRecords } from './mergedRecords';
import type { MsGraphClient } from './msGraphClient';
import { type Page, readPage, type SetAsideRecord } from './page';
import type { Member, ReadingIssue } from './reading';
import { policy } from './retry';
import { numberIn, skipOf, withOption } from './skipLinks';
import { type KeyedPage, type Stretch, stretch, stretchesBehind } from './stretch';

/** How far loading has come, or why it ended. */
export type Ending =
  | { readonly kind: 'loading' }
  | { readonly kind: 'complete' }
  /** A page failed; loading can go on from there. */
  | { readonly kind: 'failed'; readonly error: MsGraphError }
  /** As many pages as were wanted at once are there; loading can go on from there. */
  | { readonly kind: 'paused' }
  /** A person did not want to wait for the rest; loading can go on from there. */
  | { readonly kind: 'interrupted' }
  /** The service's links lead nowhere sensible, or a limit was reached. The sentence says which. */
  | { readonly kind: 'stopped'; readonly sentence: string };

/** What is known of a collection at one moment. Records stand in the service's order, each once. */
export interface Collection<T> {
  readonly records: readonly T[];
  /** How many records the service says there are, duplicates included; `null` if it does not say. */
  readonly total: number | null;
  readonly ending: Ending;
  readonly setAside: readonly SetAsideRecord[];
  /** Values that were not what the API documents, in records that are shown all the same. */
  readonly oddValues: { readonly count: number; readonly examples: readonly ReadingIssue[] };
  /** Records that came twice with different content; the one seen last was kept. */
  readonly conflicts: number;
  /** Continues the loading where it ended, where that is possible. */
  readonly walk: CollectionWalk<T>;
}

export interface CollectionSpec<T> {
  readonly resource: Member<T | null>;
  readonly first: URL;
  /** Equal for two records that are the same one; `null` for a record that cannot be told from others. */
  readonly key: (record: T) => string | null;
  /** When the record was last seen, as it came; the newest of two versions wins. */
  readonly lastSeen: (record: T) => string | null;
  readonly maxPages?: number;
  /**
   * Records to ask for in each page behind the first, which is small so that something is on the screen early. Where links
   * do not page by `$skip`, loading starts anew with pages of this size.
   */
  readonly restPerPage?: number;
  /** Pages to load before waiting for somebody to ask for more. */
  readonly pagesAtOnce?: number;
}

const maxPages = 500;
const maxEmptyPages = 20;
const maxExamples = 100;
/**
 * Twice as many as may be under way, so that a request waits for each slot and leaves before the page is read that freed it.
 * Where a page fails, as many more are asked for as waited then.
 */
const walkers = 2 * policy.requestsAtOnce;

/**
 * Loads a collection page by page, following `@odata.nextLink` whole. Where the count is known and links page by `$skip`,
 * the pages behind the first are fetched in parallel: then only the numbers in the link are changed.
 * Source: https://learn.microsoft.com/graph/paging.
 */
export class CollectionWalk<T> {
  readonly #client: MsGraphClient;
  readonly #spec: CollectionSpec<T>;
  readonly #stretches: Stretch<T>[];
  readonly #visited = new Set<string>();
  #underWay = 0;
  /** The number of pages at which this load ends. */
  #enough = 0;
  #total: number | null = null;
  #ending: Ending = { kind: 'loading' };
  #lastLoad: Promise<unknown> = Promise.resolve();
  /** Ends the load that is under way. */
  #interruption = new AbortController();

  constructor(client: MsGraphClient, spec: CollectionSpec<T>) {
    this.#client = client;
    this.#spec = spec;
    this.#stretches = [stretch(spec.first, null)];
  }

  /**
   * Loads what is missing and answers the whole; called again after a failure or an interruption, it goes on from there.
   *
   * @throws MsGraphError if there is nothing to show yet, or of kind `cancelled`.
   */
  load(signal: AbortSignal, onPage: () => void): Promise<Collection<T>> {
    // A load that was cancelled a moment ago still holds its stretches; this one would find nothing left to do.
    const load = this.#lastLoad.then(() => this.#loadMissing(signal, onPage));
    // Its failure is told to whoever asked for it.
    this.#lastLoad = load.catch(() => {});
    return load;
  }

  /** Ends the load that is under way, at once. It answers what has arrived, which is no failure. */
  interrupt(): void {
    // Why a load has ended already stays to be told.
    if (this.#ending.kind === 'loading') this.#ending = { kind: 'interrupted' };
    this.#interruption.abort();
  }

  async #loadMissing(leaving: AbortSignal, onPage: () => void): Promise<Collection<T>> {
    this.#ending = { kind: 'loading' };
    this.#interruption = new AbortController();
    const signal = AbortSignal.any([leaving, this.#interruption.signal]);
    this.#enough = Math.min(this.#maxPages(), this.#visited.size + (this.#spec.pagesAtOnce ?? maxPages));
    // Only the first page tells whether there are stretches to walk side by side.
    const [first] = this.#stretches;
    if (first && this.#visited.size === 0) await this.#walk(first, signal, onPage, 1);
    await Promise.all(Array.from({ length: walkers }, () => this.#walkStretches(signal, onPage)));
    return this.#settled();
  }

  #settled(): Collection<T> {
    const isCut = this.#stretches.some(({ next }) => next !== null);
    if (this.#ending.kind === 'loading') this.#ending = isCut ? this.#cut() : { kind: 'complete' };
    if (this.#ending.kind === 'interrupted' && !isCut) this.#ending = { kind: 'complete' };
    if (this.#ending.kind === 'failed') {
      const { error } = this.#ending;
      if (error.kind === 'cancelled' || this.#visited.size === 0) throw error;
    }
    return this.snapshot();
  }

  /** What a 404 for a relation says: there is nothing, which is an answer. */
  nothing(): Collection<T> {
    this.#stretches.length = 0;
    this.#ending = { kind: 'complete' };
    return this.snapshot();
  }

  /** How many records have been read so far. */
  get loaded(): number {
    return this.#pages().reduce((sum, { records }) => sum + records.length, 0);
  }

  snapshot(): Collection<T> {
    const pages = this.#pages();
    const { records, conflicts } = mergedRecords(pages, this.#spec.lastSeen);
    const issues = pages.flatMap((page) => page.issues);
    return {
      records,
      total: this.#total,
      ending: this.#ending,
      setAside: pages.flatMap((page) => page.setAside),
      oddValues: { count: issues.length, examples: issues.slice(0, maxExamples) },
      conflicts,
      walk: this,
    };
  }

  #pages(): KeyedPage<T>[] {
    return this.#stretches.flatMap(({ pages }) => pages);
  }

  async #walkStretches(signal: AbortSignal, onPage: () => void): Promise<void> {
    for (;;) {
      const free = this.#stretches.find(({ next, taken }) => next !== null && !taken);
      if (!free || !this.#mayAsk()) return;
      await this.#walk(free, signal, onPage, Number.POSITIVE_INFINITY);
    }
  }

  /** Walks a stretch for so many pages. A failure ends the loading; walkers elsewhere finish the page they are at. */
  async #walk(mine: Stretch<T>, signal: AbortSignal, onPage: () => void, most: number): Promise<void> {
    mine.taken = true;
    try {
      for (let pages = 0; mine.next && pages < most && this.#mayAsk(); pages += 1) {
        await this.#walkPage(mine, mine.next, signal);
        onPage();
      }
    } catch (error) {
      if (!(error instanceof MsGraphError)) throw error;
      // The first failure is the one to tell. A stop stays: going on would end in a whole that is not one.
      const isLeft = error.kind === 'cancelled' && !this.#interruption.signal.aborted;
      if (this.#ending.kind === 'loading' || isLeft) this.#ending = { kind: 'failed', error };
    } finally {
      mine.taken = false;
    }
  }

  #mayAsk(): boolean {
    return this.#ending.kind === 'loading' && this.#visited.size + this.#underWay < this.#enough;
  }

  #maxPages(): number {
    return this.#spec.maxPages ?? maxPages;
  }

  async #json(url: URL, signal: AbortSignal): Promise<Json> {
    this.#underWay += 1;
    try {
      // The person looks at the first page; the rest may wait for what else is on the screen.
      const priority = this.#visited.size === 0 ? 'visible' : 'background';
      return await this.#client.getJson(url, { signal, priority });
    } finally {
      this.#underWay -= 1;
    }
  }

  async #walkPage(mine: Stretch<T>, url: URL, signal: AbortSignal): Promise<void> {
    const json = await this.#json(url, signal);
    const page = readPage(this.#spec.resource, json, this.#client.now(), this.#client.drift);
    this.#visited.add(url.href);
    if (mine.startsAnew) mine.pages.length = 0;
    mine.startsAnew = false;
    mine.pages.push({ ...page, keys: page.records.map(this.#spec.key) });
    this.#total = page.total ?? this.#total;
    mine.emptyInARow = page.sent === 0 ? mine.emptyInARow + 1 : 0;
    mine.next = null;
    if (page.nextLink !== null) this.#follow(mine, url, page, page.nextLink);
  }

  #follow(mine: Stretch<T>, from: URL, page: Page<T>, nextLink: string): void {
    const next = linkBelow(this.#client.root, nextLink);
    if (!next) {
      this.#client.drift.strangeLink(this.#spec.resource.edm, nextLink);
      return this.#stop('The service’s link to the next page leads elsewhere, so it was not followed.');
    }
    const begin = skipOf(from) ?? 0;
    const skip = skipOf(next);
    // Before the look for circles: the part that begins here may have been loaded by another walker already.
    // Links without `$skip` do not say where they lead: then the records that came tell whether the part is done.
    if (mine.end !== null && (skip ?? begin + page.sent) >= mine.end) return;
    if (this.#visited.has(next.href))
      return this.#stop('The service’s links to further pages run in a circle.');
    if (mine.emptyInARow > maxEmptyPages) {
      return this.#stop(`The service sent ${mine.emptyInARow} empty pages in a row.`);
    }
    const isFirst = this.#visited.size === 1;
    const isPlain = skip !== null && skip - begin === page.sent && page.sent > 0 && (this.#total ?? 0) > skip;
    if (isFirst && isPlain) {
      const step = Math.max(page.sent, this.#spec.restPerPage ?? 0);
      const most = this.#maxPages() + 1 - this.#stretches.length;
      this.#stretches.push(...stretchesBehind<T>({ next, skip, total: this.#total ?? 0, step }, most));
    } else if (isFirst && this.#spec.restPerPage !== undefined && page.sent >= (numberIn(from, 'top') ?? 0)) {
      // A page that is shorter than was asked for would not get longer by asking for more.
      mine.next = withOption(from, 'top', this.#spec.restPerPage);
      mine.startsAnew = true;
    } else {
      mine.next = next;
    }
  }

  #stop(sentence: string): void {
    this.#ending = { kind: 'stopped', sentence };
  }

  #cut(): Ending {
    if (this.#visited.size < this.#maxPages()) return { kind: 'paused' };
    const { length } = mergedRecords(this.#pages(), this.#spec.lastSeen).records;
    return { kind: 'stopped', sentence: capSentence(length, this.#total, this.#maxPages()) };
  }
}

/** What to say where as many pages were loaded as are ever asked for. */
function capSentence(records: number, total: number | null, pages: number): string {
  const loaded = records.toLocaleString('en');
  if (total !== null && records >= total) {
    return `${loaded} were loaded. The service links to ever more pages, and no more than ${pages} are asked for.`;
  }
  const of = total === null ? 'more' : total.toLocaleString('en');
  return `Only the first ${loaded} of ${of} were loaded: that is as many pages as are asked for.`;
}
