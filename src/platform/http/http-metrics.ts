import { Injectable } from '@nestjs/common';
import {
  InjectMetric,
  makeCounterProvider,
  makeHistogramProvider,
  makeSummaryProvider,
} from '@willsoto/nestjs-prometheus';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Counter, Histogram, Summary } from 'prom-client';
import type { Answered, DirectRoutes } from './direct-routes';

/** Counts every answered request by route pattern, so that labels stay few whatever is asked for. */
@Injectable()
export class HttpMetrics {
  constructor(
    @InjectMetric('http_requests_total') private readonly requests: Counter<'handler' | 'method' | 'status'>,
    @InjectMetric('http_request_duration_seconds') private readonly duration: Histogram<'handler' | 'method'>,
    @InjectMetric('http_request_size_bytes') private readonly requestSize: Summary,
    @InjectMetric('http_response_size_bytes') private readonly responseSize: Summary,
  ) {}

  /** Counts what both answer; call before listening. */
  observe(fastify: FastifyInstance, direct: DirectRoutes): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.count(answeredByFastify(request, reply));
      done();
    });
    direct.observe((answered) => {
      this.count(answered);
    });
  }

  private count({ handler, method, status, seconds, requestSize, responseSize }: Answered): void {
    this.requests.inc({ handler, method, status });
    this.duration.observe({ handler, method }, seconds);
    this.requestSize.observe(requestSize);
    this.responseSize.observe(responseSize);
  }
}

function answeredByFastify(request: FastifyRequest, reply: FastifyReply): Answered {
  return {
    handler: request.routeOptions.url ?? 'unknown',
    method: request.method,
    status: reply.statusCode,
    seconds: reply.elapsedTime / 1_000,
    requestSize: Number(request.headers['content-length'] ?? 0),
    responseSize: Number(reply.getHeader('content-length') ?? 0),
  };
}

/** The four metrics of HTTP; sizes carry sums and counts only, quantiles of them would cost more than they tell. */
export const HTTP_METRICS = [
  makeCounterProvider({
    name: 'http_requests_total',
    help: 'Answered HTTP requests by route pattern',
    labelNames: ['handler', 'method', 'status'],
  }),
  makeHistogramProvider({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['handler', 'method'],
  }),
  makeSummaryProvider({ name: 'http_request_size_bytes', help: 'Declared size of request bodies', percentiles: [] }),
  makeSummaryProvider({ name: 'http_response_size_bytes', help: 'Declared size of answers', percentiles: [] }),
];
