/** A person as Entra knows them: `oid` within the tenant `tenantId`, both GUIDs. */
export interface EntraAccount {
  readonly name: string;
  readonly username: string;
  readonly oid: string;
  readonly tenantId: string;
}

/** The tenant that the app is set up for, and the app's registration in it. */
export const tenantId = '0a000000-0000-4000-8000-00000000000a';
export const clientId = '0c000000-0000-4000-8000-00000000000c';

const foreignTenantId = '0f000000-0000-4000-8000-00000000000f';

export const anna: EntraAccount = {
  name: 'Anna Analyst',
  username: 'anna@soc.example',
  oid: '00000000-0000-4000-8000-0000000000a1',
  tenantId,
};

export const ben: EntraAccount = {
  name: 'Ben Backup',
  username: 'ben@soc.example',
  oid: '00000000-0000-4000-8000-0000000000b1',
  tenantId,
};

/** Somebody of another tenant, whom a single-tenant app must not let in. */
export const stranger: EntraAccount = {
  name: 'Sam Stranger',
  username: 'sam@elsewhere.example',
  oid: '00000000-0000-4000-8000-0000000000f1',
  tenantId: foreignTenantId,
};
