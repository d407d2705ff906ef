/** The few parts of oidc-provider that the conformance test uses; the package comes without types. */
declare module 'oidc-provider' {
  import type { RequestListener, IncomingMessage, ServerResponse } from 'node:http';

  interface KoaContext {
    readonly method: string;
    readonly path: string;
    body: unknown;
    readonly oidc: {
      readonly route: string;
      readonly session: { readonly accountId: string };
      readonly provider: Provider;
    };
  }

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    readonly Grant: new (of: { clientId: string; accountId: string }) => Grant;
    use(middleware: (context: KoaContext, next: () => Promise<void>) => Promise<void>): void;
    callback(): RequestListener;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>;
  }

  interface PromptPolicy {
    add(prompt: object, index?: number): void;
    get(name: string): { readonly checks: { remove(name: string): void } };
  }

  export const interactionPolicy: {
    readonly Prompt: new (options: { readonly name: string; readonly requestable: boolean }) => object;
    base(): PromptPolicy;
  };
}
