import { Injectable } from '@nestjs/common';
import {
  InjectMetric,
  makeCounterProvider,
  makeHistogramProvider,
  makeSummaryProvider,
} from '@willsoto/nestjs-prometheus';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Counter, Histogram, Summary } from 'prom-client';

/** Counts every answered request by route pattern, so that labels stay few whatever is asked for. */
@Injectable()
export class HttpMetrics {
  constructor(
    @InjectMetric('http_requests_total') private readonly requests: Counter<'handler' | 'method' | 'status'>,
    @InjectMetric('http_request_duration_seconds') private readonly duration: Histogram<'handler' | 'method'>,
    @InjectMetric('http_request_size_bytes') private readonly requestSize: Summary,
    @InjectMetric('http_response_size_bytes') private readonly responseSize: Summary,
  ) {}

  /** Adds the hook; call before listening. */
  observe(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.count(request, reply);
      done();
    });
  }

  private count(request: FastifyRequest, reply: FastifyReply): void {
    const labels = { handler: request.routeOptions.url ?? 'unknown', method: request.method };
    this.requests.inc({ ...labels, status: reply.statusCode });
    this.duration.observe(labels, reply.elapsedTime / 1_000);
    this.requestSize.observe(Number(request.headers['content-length'] ?? 0));
    this.responseSize.observe(Number(reply.getHeader('content-length') ?? 0));
  }
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
