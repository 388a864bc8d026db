import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { FailureBoundary } from './FailureBoundary.tsx';
import { FirstStart } from './FirstStart.tsx';
import { KeyGate } from './KeyGate.tsx';
import { Shell } from './Shell.tsx';
import { theme } from './theme.ts';
import { WorkspaceScope } from './WorkspaceScope.tsx';

const JourneysScreen = lazy(() => import('#features/journeys/JourneysScreen.tsx'));
const MapScreen = lazy(() => import('#features/map/MapScreen.tsx'));
const DataScreen = lazy(() => import('#features/imports/DataScreen.tsx'));

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-left" limit={3} />
      <KeyGate>
        <Places />
      </KeyGate>
    </MantineProvider>
  );
}

function Places() {
  return (
    <Switch>
      <Route path="/">
        <FirstStart />
      </Route>
      <Route path="/w/:workspace/*?">
        {({ workspace, '*': place }) => (
          <WorkspaceScope key={workspace} workspace={workspace}>
            <Shell>
              <FailureBoundary key={place}>
                <Suspense>
                  <Screens workspace={workspace} />
                </Suspense>
              </FailureBoundary>
            </Shell>
          </WorkspaceScope>
        )}
      </Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}

function Screens({ workspace }: { readonly workspace: string }) {
  return (
    <Switch>
      <Route path="/w/:workspace/journeys">
        <JourneysScreen />
      </Route>
      <Route path="/w/:workspace/journeys/:journey">
        {({ journey }) => <MapScreen key={journey} journey={decodeURIComponent(journey)} />}
      </Route>
      <Route path="/w/:workspace/data">
        <DataScreen />
      </Route>
      <Route>
        <Redirect to={`/w/${workspace}/journeys`} />
      </Route>
    </Switch>
  );
}
