/** A way into the demo: `hostId` is the host to open first, on the page that tells the story. */
export interface DemoStory {
  readonly title: string;
  readonly text: string;
  readonly hostId: string;
  readonly page: 'ports' | 'pairs';
}

/** What the search page offers while the demo data itself is not loaded yet. */
export const demoStories: readonly DemoStory[] = [
  {
    title: 'A shop whose checkout was skimmed',
    text: 'For three days in September a script came from a lookalike of the shop’s chat provider. A second one ran for three weeks in October.',
    hostId: 'www.shop.example',
    page: 'pairs',
  },
  {
    title: 'From a phishing mail to a fake sign-in page',
    text: 'A link in a mail, a shortener, a host that sorts its visitors, and a bank’s sign-in page that is not the bank’s.',
    hostId: 'click.mailtrack.example',
    page: 'pairs',
  },
  {
    title: 'A server that changed hands',
    text: 'Six quiet years on the same software, then one night in June another SSH, another web server and an open proxy.',
    hostId: '203.0.113.80',
    page: 'ports',
  },
  {
    title: 'A hub with 4,800 links',
    text: 'A content network that half the web loads from: what is worth seeing among that many links?',
    hostId: 'cdn.hub-static.example',
    page: 'pairs',
  },
  {
    title: 'Links that DNS does not explain',
    text: 'Pages that load from bare addresses, addresses that send visitors to names, IPv6 and a name with an umlaut.',
    hostId: '198.51.100.23',
    page: 'pairs',
  },
  {
    title: 'A host with every port',
    text: 'All 131,070 TCP and UDP ports of one host in one list, several hundred of them open.',
    hostId: 'large.example',
    page: 'ports',
  },
  {
    title: 'A host that fights back',
    text: 'Banners and names that try to be markup, formulas or terminal commands. Here they stay text.',
    hostId: 'hostile.example',
    page: 'ports',
  },
];
