import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Authentication, Principal } from '../access/authentication';
import { recordDenial } from '../access/record-denial';
import { demandRootAccess } from '../access/root-access';
import { createContext, type ContextParts } from '../context/create-context';
import { chooseLocale, type Locale } from '../context/locale';
import type { Audience, RequestContext } from '../context/request-context';
import { thrown } from '../errors/thrown';
import { authenticateByKey, authenticateBySession } from './authenticate';
import type { InputReader } from '../graphql/input-reader';
import { answerGraphql, type GraphqlEndpoint } from './graphql-endpoint';
import { answerMalformed, PATIENCE, type RequestPatience } from './malformed-request';
import { demandOwnOrigin } from './origin-guard';
import { readJsonBody } from './read-body';
import { errorReply, sendReply } from './reply';
import { type HttpReply, type HttpRoute, matchPath } from './route';
import { TLS_ONLY } from './security-headers';
import type { CookieRule } from './session-cookie';
import type { StaticApp } from './static-app';

/** Everything that the HTTP server puts together. */
export interface HttpServerOptions {
  readonly context: ContextParts;
  readonly authentication: Authentication;
  readonly publicEndpoint: GraphqlEndpoint;
  readonly consoleEndpoint: GraphqlEndpoint;
  /** The contract, served at `/schema.graphql`. */
  readonly sdl: string;
  /** Reads what routes take in the form of the schema's input types. */
  readonly readInput: InputReader;
  readonly routes: readonly HttpRoute[];
  readonly apps: readonly StaticApp[];
  readonly cookie: CookieRule;
  readonly allowedOrigins: readonly string[];
  readonly clientAddress: (incoming: IncomingMessage) => string;
  /** Whether the database answers; asked by `/readyz`. */
  readonly isReady: () => Promise<boolean>;
  readonly mostInFlight?: number;
  /** Reached over TLS: browsers are told to come by TLS alone from now on. */
  readonly overTls?: boolean;
  readonly patience?: RequestPatience;
}

/** The running server. */
export interface HttpServer {
  listen(port: number, host: string): Promise<number>;
  /** From now on `/readyz` says no; requests are still answered. */
  refuseReadiness(): void;
  /** Takes no more connections and waits for the requests in flight, at most `patienceMs`. */
  drain(patienceMs: number): Promise<void>;
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly pathname: string;
  readonly search: string;
  readonly requestId: string;
}

/** Makes the server; nothing listens yet. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  return new WeizhiHttpServer(options);
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

class WeizhiHttpServer implements HttpServer {
  private readonly server: Server;
  private ready = true;
  private inFlight = 0;

  constructor(private readonly options: HttpServerOptions) {
    const { headersMs, requestMs, checkMs } = options.patience ?? PATIENCE;
    this.server = createServer(
      {
        headersTimeout: headersMs,
        requestTimeout: requestMs,
        connectionsCheckingInterval: checkMs,
        keepAliveTimeout: 65_000,
      },
      (incoming, response) => {
        void this.serve(incoming, response);
      },
    );
    this.server.on('clientError', answerMalformed);
  }

  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  refuseReadiness(): void {
    this.ready = false;
  }

  drain(patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const hurry = setTimeout(() => this.server.closeAllConnections(), patienceMs);
      this.server.close(() => {
        clearTimeout(hurry);
        resolve();
      });
      this.server.closeIdleConnections();
    });
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    this.inFlight += 1;
    if (this.options.overTls) response.setHeader(...TLS_ONLY);
    try {
      let reply: HttpReply;
      try {
        reply = await this.reply(incoming, requestId);
      } catch (error) {
        reply = this.replyToError(error, requestId);
      }
      // Nothing to wait for unless a stream goes out.
      const sent = sendReply({ incoming, response }, reply, requestId);
      if (sent) await sent;
    } catch (error) {
      // The client has gone, or a download broke off: there is nobody left to tell.
      this.options.context.logger.debug({ err: error, requestId }, 'reply broke off');
      response.destroy();
    } finally {
      this.inFlight -= 1;
      if (!incoming.complete) {
        // Whoever read it has given it up. The rest runs into nothing, or the connection would be stuck behind it.
        incoming.unpipe();
        incoming.resume();
      }
    }
  }

  private replyToError(error: unknown, requestId: string): HttpReply {
    const reply = errorReply(error, requestId);
    if (reply.status >= 500) this.options.context.logger.error({ err: error, requestId }, 'request failed');
    return reply;
  }

  private reply(incoming: IncomingMessage, requestId: string): HttpReply | Promise<HttpReply> {
    const target = incoming.url ?? '/';
    const question = target.indexOf('?');
    const pathname = question < 0 ? target : target.slice(0, question);
    const exchange: Exchange = {
      incoming,
      pathname,
      search: question < 0 ? '' : target.slice(question),
      requestId,
    };
    if (pathname === '/livez') return { status: 200, headers: JSON_TYPE, body: '{"status":"live"}' };
    if (pathname === '/readyz') return this.readiness();
    if (this.inFlight > (this.options.mostInFlight ?? 1_000)) throw thrown('OVERLOADED');
    if (pathname === '/graphql') return this.publicGraphql(exchange);
    if (pathname === '/console/graphql') return this.consoleGraphql(exchange);
    return this.other(exchange);
  }

  private async readiness(): Promise<HttpReply> {
    const ready = this.ready && (await this.options.isReady());
    return {
      status: ready ? 200 : 503,
      headers: JSON_TYPE,
      body: `{"status":"${ready ? 'ready' : 'notReady'}"}`,
    };
  }

  private async publicGraphql(exchange: Exchange): Promise<HttpReply> {
    const { incoming, search } = exchange;
    const principal = await authenticateByKey(incoming, this.options.authentication);
    return await answerGraphql(this.options.publicEndpoint, {
      incoming,
      search,
      principal,
      createContext: this.contextFor(exchange, 'public'),
    });
  }

  private async consoleGraphql(exchange: Exchange): Promise<HttpReply> {
    const { incoming, search } = exchange;
    if (incoming.method !== 'POST')
      return {
        ...errorReply(thrown('METHOD_NOT_ALLOWED'), exchange.requestId),
        headers: { ...JSON_TYPE, allow: 'POST' },
      };
    demandOwnOrigin(incoming, this.options.allowedOrigins);
    const principal = await authenticateBySession(incoming, this.options.authentication, this.options.cookie);
    return await answerGraphql(this.options.consoleEndpoint, {
      incoming,
      search,
      principal,
      createContext: this.contextFor(exchange, 'console'),
    });
  }

  private async other(exchange: Exchange): Promise<HttpReply> {
    const { pathname, incoming } = exchange;
    const route = await this.moduleRoute(exchange);
    if (route) return route;
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') throw thrown('NOT_FOUND');
    if (pathname === '/schema.graphql')
      return {
        status: 200,
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
        body: this.options.sdl,
      };
    const app = this.options.apps.find(({ prefix }) => pathname.startsWith(prefix));
    if (app) return app.reply(incoming, pathname);
    const bare = this.options.apps.find(({ prefix }) => prefix === `${pathname}/`);
    if (bare) return { status: 308, headers: { location: bare.prefix } };
    if (pathname === '/' && this.options.apps[0])
      return { status: 302, headers: { location: this.options.apps[0].prefix } };
    throw thrown('NOT_FOUND');
  }

  private async moduleRoute(exchange: Exchange): Promise<HttpReply | undefined> {
    const { incoming, pathname, search } = exchange;
    const matching = this.options.routes
      .map((route) => ({ route, params: matchPath(route.path, pathname) }))
      .filter(({ params }) => params);
    if (matching.length === 0) return undefined;
    const found = matching.find(({ route }) => route.method === incoming.method);
    if (!found) throw thrown('METHOD_NOT_ALLOWED');
    const context = this.contextFor(
      exchange,
      incoming.headers.authorization ? 'public' : 'console',
    )(await this.routePrincipal(incoming));
    try {
      const field = `${found.route.method} ${found.route.path}`;
      demandRootAccess(context.actor, [{ field, access: found.route.access }]);
      const readJson = async (maximumBytes?: number): Promise<Readonly<Record<string, unknown>>> =>
        asObject(await readJsonBody(incoming, maximumBytes));
      return await found.route.handle({
        context,
        params: found.params ?? {},
        query: new URLSearchParams(search),
        sessionCookie: this.options.cookie,
        incoming,
        readJson,
        readInput: this.options.readInput,
      });
    } catch (error) {
      await recordDenial(context, error, `${found.route.method} ${found.route.path}`);
      throw error;
    } finally {
      void context.reads.close();
    }
  }

  private routePrincipal(incoming: IncomingMessage): Promise<Principal> {
    const { authentication, cookie, allowedOrigins } = this.options;
    if (incoming.headers.authorization) return authenticateByKey(incoming, authentication);
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') demandOwnOrigin(incoming, allowedOrigins);
    return authenticateBySession(incoming, authentication, cookie);
  }

  private contextFor(
    { incoming, requestId }: Exchange,
    audience: Audience,
  ): (principal: Principal) => RequestContext {
    return ({ actor, session }) =>
      createContext(this.options.context, {
        requestId,
        audience,
        actor,
        session,
        clientAddress: this.options.clientAddress(incoming),
        locale: localeOf(incoming, audience),
      });
  }
}

/** Our own pages say their language; what the browser was installed in says nothing about them. */
function localeOf(incoming: IncomingMessage, audience: Audience): Locale {
  if (audience === 'public') return chooseLocale(incoming.headers['accept-language']);
  return incoming.headers['x-weizhi-locale'] === 'en-GB' ? 'en-GB' : 'zh-CN';
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw thrown('BAD_REQUEST', { reason: 'NOT_AN_OBJECT' });
  return value as Record<string, unknown>;
}
