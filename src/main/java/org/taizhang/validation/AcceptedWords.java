package org.taizhang.validation;

import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;

/** What a unit wrote about an indicator, taken over as it stands. */
public record AcceptedWords(UnitCode unit, IndicatorCode indicator, Narrative narrative) {}
