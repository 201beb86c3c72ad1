/** Stands in for the first attempt to send the bell, which comes after the answer. */
export const dispatch = async (): Promise<[]> => [];
