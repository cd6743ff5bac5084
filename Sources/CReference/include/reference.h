#ifndef REFERENCE_H
#define REFERENCE_H
#endif
