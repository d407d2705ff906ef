/**
 * Where to go on after the sign-in: the wished address if it is a page of this app, else the app's first page.
 * The wish is read by the URL parser, as the browser will read it; what that makes of `//host`, `/\host` or `javascript:` is of
 * another origin.
 *
 * @param base the app's own address, ends in a slash
 * @returns an absolute URL below `base`
 */
export function returnTarget(wish: string, base: URL): URL {
  if (!URL.canParse(wish, base)) return base;
  const target = new URL(wish, base);
  const isOurs =
    target.origin === base.origin &&
    target.username === '' &&
    target.password === '' &&
    target.pathname.startsWith(base.pathname);
  return isOurs ? target : base;
}
