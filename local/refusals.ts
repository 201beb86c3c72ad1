import { EnvironmentError, readBuildEnvironment, readEnvironment } from '../netlify/environment.ts';
import { runningProduct } from './running.ts';
import { portIsFree } from './server.ts';

/**
 * Throws an EnvironmentError, one clear line, for what a person can mend before anything is built or loaded: a wrong
 * variable, a second run on the same data, a port in use. It loads little, so that the line comes at once.
 */
export const refuseToStart = async (variables: Record<string, string | undefined>): Promise<void> => {
  // The embedded database is still to come.
  readEnvironment({ NETLIFY_DB_URL: 'postgres://embedded', ...variables });
  readBuildEnvironment(variables);
  // Two servers on one embedded database would ruin it.
  const running = await runningProduct();
  if (running)
    throw new EnvironmentError(
      `It already runs at http://localhost:${running.port}/ (process ${running.processId}). Stop that one first.`,
    );
  const port = Number(variables.PORT);
  if (!(await portIsFree(port)))
    throw new EnvironmentError(
      `Port ${port} is in use. Stop what runs there, or choose another: PORT=4322 npm start`,
    );
};
