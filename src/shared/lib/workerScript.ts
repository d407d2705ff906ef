/** The part of Trusted Types that is used here. Source: https://www.w3.org/TR/trusted-types/. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** The one policy of the page, by the name that its Content-Security-Policy allows. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'hostscope-worker',
  {
    createScriptURL(url) {
      if (new URL(url, location.href).origin !== location.origin)
        throw new TypeError(`not a script of this app: ${url}`);
      return url;
    },
  },
);

/** The URL of a worker's script as the browser demands it: only scripts of the app itself. */
export function workerScript(url: string): string {
  return policy ? policy.createScriptURL(url) : url;
}
