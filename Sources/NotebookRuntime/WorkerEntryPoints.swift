internal import CReports
internal import Tensors
internal import WorkerProtocol

// What a worker calls in the runtime it has loaded, found by name.

/// Tells the runtime which cell runs: the order for it as a line, and where its library lies.
@_cdecl("attnlab_cell_begins")
public func __cellBegins(order: UnsafePointer<CChar>, image: UnsafeRawPointer?) {
  guard case .run(let order) = WorkerOrder(line: String(cString: order)) else { return }
  RefusalReport.install()
  LessonFolder.path = order.lessonFolder
  FastLoops.usesPlainLoopsOnly = order.lessonFolder != nil
  ValueLog.current.beginCell(
    module: order.module, source: CellSource(order.reports.inner), traces: order.traces)
  attnlab_begin_reports(image, order.traces, order.reports.lastColumns, order.reports.lastColumns.count)
}

/// Tells the runtime that the cell has ended; its variables may be read now.
@_cdecl("attnlab_cell_ends")
public func __cellEnds() {
  attnlab_end_reports()
  ValueLog.current.endCell()
}

/// Tells the runtime that nothing more is to be read of the cell.
@_cdecl("attnlab_cell_is_over")
public func __cellIsOver() {
  ValueLog.current.forgetCell()
}
