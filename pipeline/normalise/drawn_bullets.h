// Which of the shapes that a page draws are the bullets of its rows.
#pragma once

#include "pipeline/normalise/rows.h"
#include "pipeline/read/pages.h"

#include <vector>

namespace letterlens {

// Gives a row its bullet where one shape alone is drawn at its height: before its text, near it, and about as
// large and as high as a bullet of a font would be. Shapes in the text or several in a row are ticks, boxes,
// keys of a chart or ornaments.
void attach_drawn_bullets(const Page& page, std::vector<Row>& rows);

}  // namespace letterlens
