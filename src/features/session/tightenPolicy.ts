/**
 * Lets this page ask nobody but its own server, whatever runs in it later. Several policies hold at once, and one that was added
 * cannot be taken away again: https://www.w3.org/TR/CSP3/#multiple-policies
 */
export function tightenPolicy(page: Document): void {
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "connect-src 'self'; frame-src 'none'";
  page.head.append(policy);
}
