import {main} from './inkling.js';

main(['search']);
