#include "config.h"
#include "export/linear.h"
typedef int linear_todo;
