/**
 * What the v1.0 schema of Microsoft Graph (namespace `microsoft.graph.security`, metadata of 20 August 2026) says of hosts.
 * Facts for tests, nothing else: the client's schemas and the emulator's tables are held against them.
 *
 * A type is written as in the schema without its namespace; `!` behind it says that the value is never null.
 */
export interface CsdlType {
  readonly base?: string;
  readonly abstract?: true;
  readonly properties: { readonly [name: string]: string };
  readonly navigation: { readonly [name: string]: string };
}

interface CsdlFacts {
  readonly entityTypes: { readonly [name: string]: CsdlType };
  readonly complexTypes: { readonly [name: string]: CsdlType };
  readonly enumTypes: { readonly [name: string]: readonly string[] };
  /** The collections below `/security/threatIntelligence`, and the type of their items. */
  readonly collections: { readonly [name: string]: string };
}

export const csdlFacts: CsdlFacts = {
  entityTypes: {
    entity: {
      abstract: true,
      properties: {
        id: 'String!',
      },
      navigation: {},
    },
    artifact: {
      base: 'entity',
      abstract: true,
      properties: {},
      navigation: {},
    },
    host: {
      base: 'artifact',
      abstract: true,
      properties: {
        firstSeenDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
      },
      navigation: {
        childHostPairs: 'Collection(hostPair)',
        components: 'Collection(hostComponent)',
        cookies: 'Collection(hostCookie)',
        hostPairs: 'Collection(hostPair)',
        parentHostPairs: 'Collection(hostPair)',
        passiveDns: 'Collection(passiveDnsRecord)',
        passiveDnsReverse: 'Collection(passiveDnsRecord)',
        ports: 'Collection(hostPort)',
        reputation: 'hostReputation',
        sslCertificates: 'Collection(hostSslCertificate)',
        subdomains: 'Collection(subdomain)',
        trackers: 'Collection(hostTracker)',
        whois: 'whoisRecord',
      },
    },
    hostname: {
      base: 'host',
      properties: {
        registrant: 'String',
        registrar: 'String',
      },
      navigation: {},
    },
    ipAddress: {
      base: 'host',
      properties: {
        autonomousSystem: 'autonomousSystem',
        countryOrRegion: 'String',
        hostingProvider: 'String',
        netblock: 'String',
      },
      navigation: {},
    },
    hostComponent: {
      base: 'artifact',
      properties: {
        category: 'String',
        firstSeenDateTime: 'DateTimeOffset!',
        lastSeenDateTime: 'DateTimeOffset!',
        name: 'String!',
        version: 'String',
      },
      navigation: {
        host: 'host!',
      },
    },
    hostCookie: {
      base: 'artifact',
      properties: {
        domain: 'String!',
        firstSeenDateTime: 'DateTimeOffset!',
        lastSeenDateTime: 'DateTimeOffset!',
        name: 'String!',
      },
      navigation: {
        host: 'host!',
      },
    },
    hostPair: {
      base: 'entity',
      properties: {
        firstSeenDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
        linkKind: 'String',
      },
      navigation: {
        childHost: 'host!',
        parentHost: 'host!',
      },
    },
    hostPort: {
      base: 'entity',
      properties: {
        banners: 'Collection(hostPortBanner)',
        firstSeenDateTime: 'DateTimeOffset',
        lastScanDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
        port: 'Int32!',
        protocol: 'hostPortProtocol',
        services: 'Collection(hostPortComponent)',
        status: 'hostPortStatus',
        timesObserved: 'Int32',
      },
      navigation: {
        host: 'host!',
        mostRecentSslCertificate: 'sslCertificate',
      },
    },
    hostReputation: {
      base: 'entity',
      properties: {
        classification: 'hostReputationClassification!',
        rules: 'Collection(hostReputationRule)',
        score: 'Int32!',
      },
      navigation: {},
    },
    hostSslCertificate: {
      base: 'artifact',
      properties: {
        firstSeenDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
        ports: 'Collection(hostSslCertificatePort)',
      },
      navigation: {
        host: 'host',
        sslCertificate: 'sslCertificate',
      },
    },
    hostTracker: {
      base: 'artifact',
      properties: {
        firstSeenDateTime: 'DateTimeOffset!',
        kind: 'String!',
        lastSeenDateTime: 'DateTimeOffset!',
        value: 'String!',
      },
      navigation: {
        host: 'host!',
      },
    },
    passiveDnsRecord: {
      base: 'artifact',
      properties: {
        collectedDateTime: 'DateTimeOffset!',
        firstSeenDateTime: 'DateTimeOffset!',
        lastSeenDateTime: 'DateTimeOffset!',
        recordType: 'String!',
      },
      navigation: {
        artifact: 'artifact!',
        parentHost: 'host!',
      },
    },
    sslCertificate: {
      base: 'artifact',
      properties: {
        expirationDateTime: 'DateTimeOffset',
        fingerprint: 'String',
        firstSeenDateTime: 'DateTimeOffset',
        issueDateTime: 'DateTimeOffset',
        issuer: 'sslCertificateEntity',
        lastSeenDateTime: 'DateTimeOffset',
        serialNumber: 'String',
        sha1: 'String',
        subject: 'sslCertificateEntity',
      },
      navigation: {
        relatedHosts: 'Collection(host)',
      },
    },
    subdomain: {
      base: 'entity',
      properties: {
        firstSeenDateTime: 'DateTimeOffset',
      },
      navigation: {
        host: 'host!',
      },
    },
    unclassifiedArtifact: {
      base: 'artifact',
      properties: {
        kind: 'String!',
        value: 'String!',
      },
      navigation: {},
    },
    whoisBaseRecord: {
      base: 'entity',
      abstract: true,
      properties: {
        abuse: 'whoisContact',
        admin: 'whoisContact',
        billing: 'whoisContact',
        domainStatus: 'String',
        expirationDateTime: 'DateTimeOffset',
        firstSeenDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
        lastUpdateDateTime: 'DateTimeOffset',
        nameservers: 'Collection(whoisNameserver)',
        noc: 'whoisContact',
        rawWhoisText: 'String',
        registrant: 'whoisContact',
        registrar: 'whoisContact',
        registrationDateTime: 'DateTimeOffset',
        technical: 'whoisContact',
        whoisServer: 'String',
        zone: 'whoisContact',
      },
      navigation: {
        host: 'host!',
      },
    },
    whoisHistoryRecord: {
      base: 'whoisBaseRecord',
      properties: {},
      navigation: {},
    },
    whoisRecord: {
      base: 'whoisBaseRecord',
      properties: {},
      navigation: {
        history: 'Collection(whoisHistoryRecord)',
      },
    },
  },
  complexTypes: {
    autonomousSystem: {
      properties: {
        name: 'String!',
        number: 'Int32!',
        organization: 'String!',
        value: 'String!',
      },
      navigation: {},
    },
    hostPortBanner: {
      properties: {
        banner: 'String!',
        firstSeenDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
        scanProtocol: 'String',
        timesObserved: 'Int32',
      },
      navigation: {},
    },
    hostPortComponent: {
      properties: {
        firstSeenDateTime: 'DateTimeOffset',
        isRecent: 'Boolean',
        lastSeenDateTime: 'DateTimeOffset',
      },
      navigation: {
        component: 'hostComponent',
      },
    },
    hostReputationRule: {
      properties: {
        description: 'String!',
        name: 'String!',
        relatedDetailsUrl: 'String',
        severity: 'hostReputationRuleSeverity!',
      },
      navigation: {},
    },
    hostSslCertificatePort: {
      properties: {
        firstSeenDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
        port: 'Int32',
      },
      navigation: {},
    },
    physicalAddress: {
      properties: {
        city: 'String',
        countryOrRegion: 'String',
        postalCode: 'String',
        state: 'String',
        street: 'String',
      },
      navigation: {},
    },
    sslCertificateEntity: {
      properties: {
        address: 'physicalAddress',
        alternateNames: 'Collection(String)',
        commonName: 'String',
        email: 'String',
        givenName: 'String',
        organizationName: 'String',
        organizationUnitName: 'String',
        serialNumber: 'String',
        surname: 'String',
      },
      navigation: {},
    },
    whoisContact: {
      properties: {
        address: 'physicalAddress',
        email: 'String',
        fax: 'String',
        name: 'String',
        organization: 'String',
        telephone: 'String',
      },
      navigation: {},
    },
    whoisNameserver: {
      properties: {
        firstSeenDateTime: 'DateTimeOffset',
        lastSeenDateTime: 'DateTimeOffset',
      },
      navigation: {
        host: 'host!',
      },
    },
  },
  enumTypes: {
    hostPortProtocol: ['tcp', 'udp', 'unknownFutureValue'],
    hostPortStatus: ['open', 'filtered', 'closed', 'unknownFutureValue'],
    hostReputationClassification: ['unknown', 'neutral', 'suspicious', 'malicious', 'unknownFutureValue'],
    hostReputationRuleSeverity: ['unknown', 'low', 'medium', 'high', 'unknownFutureValue'],
  },
  collections: {
    hostComponents: 'hostComponent',
    hostCookies: 'hostCookie',
    hostPairs: 'hostPair',
    hostPorts: 'hostPort',
    hosts: 'host',
    hostSslCertificates: 'hostSslCertificate',
    hostTrackers: 'hostTracker',
    passiveDnsRecords: 'passiveDnsRecord',
    sslCertificates: 'sslCertificate',
    subdomains: 'subdomain',
    whoisHistoryRecords: 'whoisHistoryRecord',
    whoisRecords: 'whoisRecord',
  },
};
