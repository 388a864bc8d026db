import '#app/styles.ts';
import 'graphiql/style.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FailureBoundary } from '#app/FailureBoundary.tsx';
import { KeyGate } from '#app/KeyGate.tsx';
import { startLanguages } from '#app/languages.ts';
import { theme } from '#app/theme.ts';
import { Explorer } from './Explorer.tsx';

await startLanguages();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <KeyGate>
          <FailureBoundary>
            <Explorer />
          </FailureBoundary>
        </KeyGate>
      </MantineProvider>
    </StrictMode>,
  );
