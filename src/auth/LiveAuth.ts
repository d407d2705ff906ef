import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { authorizedFetch, type TokenWish } from './authorizedFetch';
import type { LiveSettings } from './liveSettings';
import { returnTarget } from './returnTarget';
import { foreignTenantFailure, type SignInFailure, signInFailure } from './signInFailure';
import { interactionNeeded, signInEnded, tokenFailure } from './tokenFailure';

/** A person as the app knows them. */
export interface Account {
  /** Of the account in its home, and the tenant it is used in: the name that looks like an address may change hands. */
  readonly id: string;
  readonly username: string;
  readonly name: string;
}

export interface AuthState {
  /** Whose session it is; `null` while nobody is signed in or nobody was chosen. */
  readonly account: Account | null;
  /** Everybody of the tenant who is signed in here. */
  readonly accounts: readonly Account[];
  /** The login page is being opened, or a window with it is open. */
  readonly isBusy: boolean;
  /** Only a person can renew the sign-in. */
  readonly hasEnded: boolean;
  /** What went wrong with the last sign-in. */
  readonly failure: SignInFailure | null;
}

export interface LiveAuthParts {
  readonly application: IPublicClientApplication;
  readonly settings: LiveSettings;
  /** The app's own address; ends in a slash. */
  readonly base: URL;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly now: () => number;
  readonly isOnline: () => boolean;
  /** Where the person is now, to come back to. */
  readonly address: () => string;
  /** Whether the browser keeps what a redirect needs. */
  readonly hasStorage: boolean;
}

/** How long a demand for a person stands before it is checked again, in milliseconds. */
const demandHolds = 5000;

/** The sign-in of one tab: who it is, their tokens, and what a person has to do. All of it over one MSAL application. */
export class LiveAuth {
  readonly application: IPublicClientApplication;
  readonly settings: LiveSettings;
  readonly #parts: LiveAuthParts;
  readonly #listeners = new Set<() => void>();
  #active: AccountInfo | null = null;
  #demand: { readonly at: number; readonly claims: string | undefined } | null = null;
  /** What a person is doing at the login page. A window that is opened anew takes the place of the one before. */
  #interaction: { readonly where: 'window' | 'page' } | null = null;
  #state: AuthState = { account: null, accounts: [], isBusy: false, hasEnded: false, failure: null };

  constructor(parts: LiveAuthParts) {
    this.#parts = parts;
    this.application = parts.application;
    this.settings = parts.settings;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same object as long as nothing has changed. */
  readonly state = (): AuthState => this.#state;

  /** Takes over what the start found: the account that came back from the login page, else the one stored, else the only one. */
  async begin(returned: AccountInfo | null, failure: SignInFailure | null): Promise<void> {
    const known = this.#known();
    const active = returned ?? this.application.getActiveAccount() ?? (known.length === 1 ? known[0] : null);
    if (active && !this.#isOurs(active)) {
      await this.application.clearCache({ account: active });
      this.#tell({ failure: returned ? foreignTenantFailure(this.#parts.now()) : failure });
      return;
    }
    this.#active = active ?? null;
    this.application.setActiveAccount(this.#active);
    this.#tell({ failure });
  }

  /** Leaves for the login page; where the browser keeps nothing, opens it in a window. Resolves when the page is being left. */
  async signIn(how: 'anyAccount' | 'chooseAccount' = 'anyAccount'): Promise<void> {
    const request = {
      scopes: [this.settings.scope],
      ...(how === 'chooseAccount' ? { prompt: 'select_account' } : {}),
    };
    const where = this.#parts.hasStorage ? 'page' : 'window';
    await this.#interact(where, () =>
      where === 'page'
        ? this.application.loginRedirect({ ...request, redirectStartPage: this.#startPage() })
        : this.application.loginPopup({ ...request, overrideInteractionInProgress: true }),
    );
  }

  /**
   * Renews the ended sign-in with the claims that were asked for: in a window, which keeps what has loaded, or by leaving the page.
   */
  async signInAgain(where: 'window' | 'page'): Promise<void> {
    const account = this.#active;
    if (!account) return this.signIn();
    const claims = this.#demand?.claims;
    const request = {
      scopes: [this.settings.scope],
      account,
      loginHint: account.username,
      ...(claims === undefined ? {} : { claims }),
    };
    await this.#interact(where, () =>
      where === 'window'
        ? this.application.acquireTokenPopup({ ...request, overrideInteractionInProgress: true })
        : this.application.acquireTokenRedirect({ ...request, redirectStartPage: this.#startPage() }),
    );
  }

  /** Goes on as somebody else who is signed in here. */
  choose(id: string): void {
    const account = this.#known().find((one) => accountId(one) === id);
    if (!account) return;
    this.#active = account;
    this.#demand = null;
    this.application.setActiveAccount(account);
    this.#tell({ failure: null });
  }

  /** Forgets everybody in this tab. Needs no network. */
  async signOutHere(): Promise<void> {
    this.#active = null;
    this.#demand = null;
    this.application.setActiveAccount(null);
    await this.application.clearCache();
    this.#tell({ failure: null });
  }

  /** Forgets everybody in this tab, and ends the session with the login page too, which the browser goes to. */
  async signOutEverywhere(): Promise<void> {
    const account = this.#active;
    await this.signOutHere();
    const request = { account, ...(account ? { logoutHint: account.username } : {}) };
    await this.#interact('page', () => this.application.logoutRedirect(request));
  }

  /** `fetch` in the name of the account that is chosen now, for as long as it is chosen. */
  fetchAs(id: string): (request: Request) => Promise<Response> {
    const { cloud, graphVersion } = this.settings;
    return authorizedFetch({
      root: { origin: cloud.graphOrigin, version: graphVersion },
      fetch: this.#parts.fetch,
      accessToken: (wish) => this.#accessToken(id, wish),
      onRefused: () => this.#demandPerson(undefined),
    });
  }

  async #accessToken(id: string, { claims, isRefused = false }: TokenWish): Promise<string> {
    const { now, isOnline } = this.#parts;
    const account = this.#active;
    if (!account || accountId(account) !== id) throw signInEnded(now());
    // What only a person can change was asked a moment ago: the other requests of the page need not all ask again.
    if (this.#demand && now() - this.#demand.at < demandHolds) throw signInEnded(now());
    const request = {
      scopes: [this.settings.scope],
      account,
      ...(claims === undefined ? {} : { claims }),
      ...(isRefused ? { forceRefresh: true } : {}),
    };
    try {
      const { accessToken, fromCache } = await this.application.acquireTokenSilent(request);
      // One that was there before the demand says nothing about it either.
      if (!fromCache) this.#renewed(account);
      return accessToken;
    } catch (error) {
      const needed = interactionNeeded(error, claims, isOnline());
      if (!needed) throw tokenFailure(error, now(), isOnline());
      this.#demandPerson(needed.claims);
      throw signInEnded(now());
    }
  }

  #demandPerson(claims: string | undefined): void {
    this.#demand = { at: this.#parts.now(), claims: claims ?? this.#demand?.claims };
    this.#tell({});
  }

  #renewed(account: AccountInfo): void {
    // A token that was asked for before the demand says nothing about it.
    if (!this.#demand || this.#active !== account) return;
    this.#demand = null;
    this.#tell({ failure: null });
  }

  async #interact(
    where: 'window' | 'page',
    start: () => Promise<AuthenticationResult | void>,
  ): Promise<void> {
    // A window may have been closed, which nobody tells: asking for it again opens another.
    if (this.#interaction && !(this.#interaction.where === 'window' && where === 'window')) return;
    const mine = { where };
    this.#interaction = mine;
    this.#tell({ failure: null });
    let failure: SignInFailure | null = null;
    try {
      const result = await start();
      if (result) failure = await this.#arrived(result);
    } catch (error) {
      failure = signInFailure(error, this.#parts.now());
    }
    // The one that took its place has the word.
    if (this.#interaction !== mine) return;
    this.#interaction = null;
    this.#tell({ failure });
  }

  /** Takes over the account that signed in, or gives the reason why not. */
  async #arrived({ account }: AuthenticationResult): Promise<SignInFailure | null> {
    if (!this.#isOurs(account)) {
      await this.application.clearCache({ account });
      return foreignTenantFailure(this.#parts.now());
    }
    this.#active = account;
    this.#demand = null;
    this.application.setActiveAccount(account);
    return null;
  }

  #startPage(): string {
    return returnTarget(this.#parts.address(), this.#parts.base).href;
  }

  #isOurs({ tenantId }: AccountInfo): boolean {
    return tenantId.toLowerCase() === this.settings.tenantId;
  }

  #known(): AccountInfo[] {
    return this.application.getAllAccounts().filter((account) => this.#isOurs(account));
  }

  #tell(change: { readonly failure?: SignInFailure | null }): void {
    this.#state = {
      account: this.#active && shownAccount(this.#active),
      accounts: this.#known().map(shownAccount),
      isBusy: this.#interaction !== null,
      hasEnded: this.#demand !== null,
      failure: change.failure === undefined ? this.#state.failure : change.failure,
    };
    for (const listener of this.#listeners) listener();
  }
}

function accountId({ homeAccountId, tenantId }: AccountInfo): string {
  return `${homeAccountId}@${tenantId}`;
}

function shownAccount(account: AccountInfo): Account {
  return { id: accountId(account), username: account.username, name: account.name ?? account.username };
}
