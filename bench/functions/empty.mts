/** The least that a function can be. */
export default async (): Promise<Response> => new Response('ok');
