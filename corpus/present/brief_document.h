// A brief and an action plan as documents and as rows.
#pragma once

#include "corpus/present/brief_text.h"
#include "corpus/present/document.h"
#include "corpus/present/sheet.h"

namespace letterlens {

OfficeDocument brief_document(const BriefText& brief);

// A landscape table whose last columns people fill in.
OfficeDocument plan_document(const BriefText& brief, const std::vector<PlanRow>& rows);
Sheet plan_sheet(const std::vector<PlanRow>& rows);

}  // namespace letterlens
