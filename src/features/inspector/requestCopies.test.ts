import { describe, expect, it } from 'vitest';
import { curlCommand, graphExplorerLink } from './requestCopies';

const below = 'https://graph.microsoft.com/v1.0/security/threatIntelligence';

describe('curlCommand', () => {
  it('T12 leaves the token to whoever runs it', () => {
    expect(curlCommand(`${below}/hosts/a.example/ports?$top=100&$count=true`)).toBe(
      [
        `curl --globoff '${below}/hosts/a.example/ports?$top=100&$count=true' \\`,
        `  --header 'Accept: application/json' \\`,
        `  --header "Authorization: Bearer $ACCESS_TOKEN"`,
      ].join('\n'),
    );
  });

  it('T11 gives a shell nothing to run: quotes of a next link end nothing', () => {
    const url = new URL(`${below}/hosts('a.example')/ports?x=';$(reboot)\`reboot\``).href;
    const [first] = curlCommand(url).split('\n');
    expect(first).toBe(
      `curl --globoff '${below}/hosts('\\''a.example'\\'')/ports?x=%27;$(reboot)\`reboot\`' \\`,
    );
  });
});

describe('graphExplorerLink', () => {
  it('has the path without its version, encoded once, and the origin apart', () => {
    expect(graphExplorerLink(`${below}/hosts/a.example/ports?$top=5&$filter=x%20eq%20'y'`)).toBe(
      'https://developer.microsoft.com/graph/graph-explorer' +
        '?request=security%2FthreatIntelligence%2Fhosts%2Fa.example%2Fports%3F%24top%3D5%26%24filter%3Dx%2520eq%2520%2527y%2527' +
        '&method=GET&version=v1.0&GraphUrl=https://graph.microsoft.com',
    );
  });

  it('is read back to the same request', () => {
    const url = `${below}/hosts/xn--e1aw.example/hostPairs?$filter=linkKind%20in%20(%27a%26b%27)&$orderby=x%20desc`;
    const link = new URL(graphExplorerLink(url)).searchParams;
    expect(`${link.get('GraphUrl')}/${link.get('version')}/${link.get('request')}`).toBe(url);
  });
});
