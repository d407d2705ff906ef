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
  'fullscreen',
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

const META_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src-elem 'self' ${INLINE_STYLES.map(hashSource).join(' ')}`,
  "style-src-attr 'none'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICY}`,
];

/** The policy as a meta element may carry it: `frame-ancestors` is ignored there, and browsers complain. */
export const metaPolicy = META_DIRECTIVES.join('; ');

/** The policy as the response header carries it. */
const headerPolicy = `${metaPolicy}; frame-ancestors 'none'`;

/**
 * The headers every response of the built app is served with.
 * @returns {Record<string, string>}
 */
export function securityHeaders() {
  return {
    'Content-Security-Policy': headerPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': DENIED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'X-Frame-Options': 'DENY',
  };
}

/**
 * Puts the policy into the built index.html, first in `<head>`, for hosts that send no headers of ours.
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
