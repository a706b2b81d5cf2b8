import { networkOf } from '@furikaeri/access/api';
import { Me, notFound, Permit, type PersonActor } from '@furikaeri/core';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Calendars } from '../calendars.service.js';

/** What calendars of other makers read. */
@Controller()
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  /** Asked by a calendar, without a session: the address is the secret. */
  @Get('calendar/:file')
  @Permit('visits.calendarFeed')
  async feed(
    @Param('file') file: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const [, token = ''] = /^([\w-]{43})\.ics$/.exec(file) ?? [];
    return calendar(reply, await this.calendars.readFeed(token, networkOf(ip)));
  }

  /** Beside `visits/:id`, the page of the web app. */
  @Get('visits/:id/calendar.ics')
  @Permit('visits.read')
  async visit(
    @Me() me: PersonActor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound();
    reply.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent('訪問.ics')}`,
    );
    return calendar(reply, await this.calendars.readVisit(me, id));
  }
}

function calendar(reply: FastifyReply, text: string): string {
  reply.header('content-type', 'text/calendar; charset=utf-8');
  reply.header('cache-control', 'no-store');
  return text;
}
