import type { Request, Response } from 'restify';

/** A route that answers by itself, whatever its answer is. A GET route serves HEAD too where `handle` does. */
export interface HttpRoute {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** With parameters, such as `/tab/:id`, or a star at the end for all below. */
  readonly path: string;
  readonly handle: (request: Request, response: Response) => Promise<void>;
}
