/** What the page tells the worker in which the demo's emulator runs. `id` is the page's number for one request. */
export type DemoOrder =
  | {
      readonly kind: 'ask';
      readonly id: number;
      /** The request is a GET of this URL: the API documents nothing else. */
      readonly url: string;
      readonly headers: readonly [string, string][];
    }
  | { readonly kind: 'stop'; readonly id: number };

/** What the worker answers: the parts of a `Response`, or why there is none. */
export type DemoAnswer =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly [string, string][];
      readonly body: ArrayBuffer;
    }
  | { readonly kind: 'broken'; readonly id: number; readonly message: string };
