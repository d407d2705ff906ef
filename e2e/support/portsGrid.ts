import { expect, type Locator, type Page } from 'playwright/test';

/** A row of the grid: what its cells say, by the titles of their columns. */
export type GridRow = Readonly<Record<string, string>>;

/** The grid of a host's ports, also while a drawer lies over it. */
export function portsGrid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Ports', includeHidden: true });
}

/** The rows of the grid that exist in the page, in their order. */
export function gridRows(page: Page): Promise<GridRow[]> {
  return portsGrid(page).evaluate((grid) => {
    /** What a screen reader would read: the arrow of the sorted column is hidden from it. */
    function said(cell: Element): string {
      const copy = cell.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return (copy.textContent ?? '').trim();
    }
    const titles = [...grid.querySelectorAll('[role="columnheader"]')].map(said);
    return [...grid.querySelectorAll('[role="row"]:has([role="gridcell"])')].map((row) =>
      Object.fromEntries(
        [...row.querySelectorAll('[role="gridcell"]')].map((cell, index) => [titles[index], said(cell)]),
      ),
    );
  });
}

/** What one column says, from the first row in the page to the last. */
export async function gridColumn(page: Page, title: string): Promise<string[]> {
  return (await gridRows(page)).map((row) => row[title] ?? `no column ${title}`);
}

/** Opens a host's page by its address, with the search params of a view, and waits for its ports. */
export async function openPorts(page: Page, hostId: string, view = ''): Promise<void> {
  await page.goto(hostPath(hostId, view));
  await expect(portsGrid(page).getByRole('gridcell', { includeHidden: true }).first()).toBeAttached();
}

/** The address of a host's page. */
export function hostPath(hostId: string, view = ''): string {
  return `/hosts/${encodeURIComponent(hostId)}/ports${view && `?${view}`}`;
}

/** The cell of a port's row in a column, by the titles on the screen. */
export function gridCell(page: Page, port: string, title: string): Locator {
  const row = portsGrid(page)
    .getByRole('row')
    .filter({
      has: page.getByRole('gridcell', { name: port, exact: true }),
    });
  return row.locator(`[aria-colindex="${columnTitles.indexOf(title) + 1}"]`);
}

/** The columns of the grid, from left to right. */
export const columnTitles = [
  'Port',
  'Service',
  'Protocol',
  'Status',
  'Newest banner',
  'Components',
  'Certificate',
  'Observed',
  'First seen UTC',
  'Last seen UTC',
  'Last scan UTC',
];
