/** Writes one line of JSON: names, ids and states only, never what somebody typed. */
export const log = (entry: { event: string; [state: string]: string | number | undefined }): void => {
  console.log(JSON.stringify(entry));
};
