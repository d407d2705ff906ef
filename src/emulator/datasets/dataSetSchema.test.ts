import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dataSetSchema, schemaNames } from './dataSetSchema';

it('docs/data-set.schema.json is made of the schema that files are checked with (vitest -u writes it)', async () => {
  const schema = z.toJSONSchema(dataSetSchema(), { io: 'input', metadata: schemaNames });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/data-set.schema.json',
  );
});
