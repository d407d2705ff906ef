import { createHash } from 'node:crypto';

/**
 * The two style elements that libraries insert, each a constant text, allowed by hash:
 * Emotion's production build inserts an empty element and fills it through CSSOM;
 * Cytoscape 3.34 inserts one rule for its container (its base renderer's `init`).
 */
const INLINE_STYLES = ['', '.__________cytoscape_container { position: relative; }'];

/** The Trusted Types policy that may make script URLs: the one that starts our own workers. */
const TRUSTED_TYPES_POLICY = 'hostscope-worker';

/**
 * Browser features that no page of ours uses: https://www.w3.org/TR/permissions-policy/
 * Only names that Chromium knows, for it complains on the console about others.
 */
const DENIED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * A CSP source for an inline text: https://www.w3.org/TR/CSP3/#grammardef-hash-source
 * @param {string} text
 */
function hashSource(text) {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Where live sessions sign in and ask: the one cloud that the settings may name (`src/auth/clouds.ts`). */
const LIVE_ORIGINS = { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' };

/**
 * @typedef {'demo' | 'live'} PolicyKind `demo` lets a page ask its own server alone; `live` allows signing in and Graph besides. A hidden
 *   frame that renews a sign-in begins at the login page and ends on a page of ours, so frames need both.
 * @param {PolicyKind} kind
 */
function directives(kind) {
  const isLive = kind === 'live';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' ${INLINE_STYLES.map(hashSource).join(' ')}`,
    "style-src-attr 'none'",
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${isLive ? ` ${LIVE_ORIGINS.login} ${LIVE_ORIGINS.graph}` : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-src ${isLive ? `'self' ${LIVE_ORIGINS.login}` : "'none'"}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ];
}

/**
 * The policy as a meta element may carry it: `frame-ancestors` is ignored there, and browsers complain. One build serves the demo and
 * live sessions, so it is the wider one; a page that is the demo adds the narrower before it does anything.
 */
export const metaPolicy = directives('live').join('; ');

/**
 * The headers every response of the built app is served with.
 * @param {PolicyKind} kind `live` where the site has settings for live sessions
 * @param {boolean} [isBridge] whether it is the page that the login page returns to: it must be reachable from the window that waits,
 *   and hidden frames of ours end on it
 * @returns {Record<string, string>}
 */
export function securityHeaders(kind, isBridge = false) {
  /** @type {Record<string, string>} */
  const openerPolicy = isBridge ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' };
  return {
    'Content-Security-Policy': [
      ...directives(kind),
      `frame-ancestors ${isBridge ? "'self'" : "'none'"}`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...openerPolicy,
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'X-Frame-Options': isBridge ? 'SAMEORIGIN' : 'DENY',
  };
}

/**
 * Puts the policy into the built pages, first in `<head>`, for hosts that send no headers of ours.
 * The dev server goes without: there Emotion inserts style elements with text, and React Refresh an inline script.
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'hostscope:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
