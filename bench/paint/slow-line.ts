import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Slow 4G, as a phone has it on a bus. */
const roundTripMs = 150;
const bytesPerMs = 1_600_000 / 8 / 1_000;
const segmentBytes = 1_460;
/** RFC 6928: what a server may send before it has heard from the other end. */
const firstWindowBytes = 10 * segmentBytes;

export type SlowLine = { url: string; stop(): void };

/**
 * A slow line to a server of this machine, for one visit: everything shares one new connection, as over HTTP/2. Two
 * round trips make it (TCP, then TLS 1.3); then each flight of the server may be twice as large as the last, as TCP
 * grows. A browser's own throttling knows neither, though they decide what 13 kB and a second request cost.
 */
export const startSlowLine = async (target: string): Promise<SlowLine> => {
  const port = Number(new URL(target).port);
  const sockets = new Set<Socket>();
  const arrival = flights();
  let connected: number | undefined;
  const server = createServer((visitor) => {
    const upstream = connect(port, 'localhost');
    for (const socket of [visitor, upstream]) {
      sockets.add(socket);
      socket.setNoDelay();
      socket.on('error', () => socket.destroy());
    }
    const up = inOrder(upstream);
    const down = inOrder(visitor);
    visitor.on('data', (bytes: Buffer) => {
      connected ??= performance.now() + 2 * roundTripMs;
      up(bytes, Math.max(performance.now(), connected) + roundTripMs / 2);
    });
    upstream.on('data', (bytes: Buffer) => {
      for (let from = 0; from < bytes.length; from += segmentBytes) {
        const segment = bytes.subarray(from, from + segmentBytes);
        down(segment, arrival(segment.length));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

/** When bytes that the server sends now arrive: after the line is free, within the window that TCP has opened. */
const flights = (): ((length: number) => number) => {
  let freeAt = 0;
  let flightBegan = 0;
  let windowBytes = firstWindowBytes;
  let flightBytes = 0;
  return (length) => {
    const now = performance.now();
    if (flightBytes === 0) flightBegan = now;
    if (flightBytes + length > windowBytes) {
      flightBegan = Math.max(now, flightBegan + roundTripMs);
      windowBytes *= 2;
      flightBytes = 0;
    }
    flightBytes += length;
    freeAt = Math.max(now, flightBegan, freeAt) + length / bytesPerMs;
    return freeAt + roundTripMs / 2;
  };
};

/** Writes each piece at its time, and never before an earlier one. */
const inOrder = (to: Socket): ((bytes: Buffer, at: number) => void) => {
  let last: Promise<void> = Promise.resolve();
  return (bytes, at) => {
    last = last.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
      if (!to.destroyed) to.write(bytes);
    });
  };
};
