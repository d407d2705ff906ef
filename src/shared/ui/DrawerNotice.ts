import { createContext, type ReactNode } from 'react';

/** What every drawer shows first. A drawer covers the page, so that what must not be missed there has to stand in it too. */
export const DrawerNotice = createContext<ReactNode>(null);
