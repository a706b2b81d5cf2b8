import { Module } from '@nestjs/common';
import { AppointmentsService } from './appointments.service.js';
import { MunicipalitiesService } from './municipalities.service.js';
import { OfficesService } from './offices.service.js';
import { PeopleService } from './people.service.js';

const services = [MunicipalitiesService, OfficesService, PeopleService, AppointmentsService];

@Module({ providers: services, exports: services })
export class DirectoryModule {}
