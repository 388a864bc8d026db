import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents from the server's schema; generated before every build, check and test, never committed. */
const config: CodegenConfig = {
  schema: '../src/main/resources/graphql/*.graphqls',
  documents: 'src/api/documents/*.graphql',
  generates: {
    'src/api/generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { ID: 'string', DateTime: 'string', Duration: 'string', Long: 'number', JSON: 'unknown' },
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        avoidOptionals: { field: true },
        dedupeFragments: true,
        onlyOperationTypes: false,
      },
    },
  },
};
export default config;
